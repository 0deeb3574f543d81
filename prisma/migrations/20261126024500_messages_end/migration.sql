-- Notices are settled, messages end.
ALTER TABLE "message" RENAME COLUMN "settled_at" TO "ended_at";
