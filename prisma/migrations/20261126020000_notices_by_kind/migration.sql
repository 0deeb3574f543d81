-- What a notice is about stands in columns; its key is made once and read no more.
-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "is_again" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "on_day" DATE,
ADD COLUMN     "waiver_id" TEXT;

-- `reminder:<obligation>:<rung>@<day>:<person>`
UPDATE "notice" SET "on_day" = substring("key" from '@([0-9]{4}-[0-9]{2}-[0-9]{2}):')::date
WHERE "kind" IN ('reminder', 'escalation');

-- `digest:<group>:2024-W38`: the Monday of that week.
UPDATE "notice" SET "on_day" = to_date(substring("key" from '[0-9]{4}-W[0-9]{2}$'), 'IYYY-"W"IW') WHERE "kind" = 'digest';

-- `excuse:<request>:<person>`, and `:again` the second time. Renamed with their kind, so that nobody is asked twice.
UPDATE "notice" n SET "waiver_id" = w."id", "is_again" = n."key" LIKE '%:again', "kind" = 'waiver-asked',
  "key" = 'waiver-asked' || substr(n."key", strpos(n."key", ':'))
FROM "waiver" w WHERE n."kind" IN ('excuse', 'waiver') AND w."id" = split_part(n."key", ':', 2);

UPDATE "notice" n SET "waiver_id" = w."id" FROM "waiver" w WHERE n."kind" = 'verdict' AND w."id" = split_part(n."key", ':', 2);

-- Who is asked again is asked two days after the first message: before it was sent there is nothing to ask again.
DELETE FROM "notice" again USING "notice" first
WHERE again."kind" = 'waiver-asked' AND again."is_again" AND again."state" = 'pending' AND first."kind" = 'waiver-asked'
  AND NOT first."is_again" AND first."state" = 'pending' AND first."waiver_id" = again."waiver_id" AND first."person_id" = again."person_id";

UPDATE "notice" again SET "due_at" = greatest(again."due_at",
  ((first."settled_at" AT TIME ZONE plan."zone")::date + 2 + time '08:00') AT TIME ZONE plan."zone")
FROM "notice" first JOIN "obligation" o ON o."id" = first."obligation_id" JOIN "plan" ON plan."id" = o."plan_id"
WHERE again."kind" = 'waiver-asked' AND again."is_again" AND again."state" = 'pending' AND first."kind" = 'waiver-asked'
  AND NOT first."is_again" AND first."state" = 'sent' AND first."waiver_id" = again."waiver_id" AND first."person_id" = again."person_id";

-- What a group hears of its unit's end is a kind of its own.
UPDATE "notice" SET "kind" = 'group-unit-ended', "key" = 'group-' || "key" WHERE "kind" = 'unit-ended' AND "group_id" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "waiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;
