-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "feeds" TEXT,
ADD COLUMN     "measure" TEXT NOT NULL DEFAULT 'reports';

-- CreateTable
CREATE TABLE "unit_succession" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "extent" TEXT NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("from_id","to_id","on_day")
);

-- CreateTable
CREATE TABLE "excuse" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "excuse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "excuse_obligation_id_asked_at_idx" ON "excuse"("obligation_id", "asked_at");

-- CreateIndex
CREATE INDEX "obligation_feeds_idx" ON "obligation"("feeds");

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
