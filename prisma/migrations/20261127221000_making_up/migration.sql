-- A ward may ask for another day instead of being let off; an officer asks back, and takes a verdict back.
ALTER TABLE "waiver" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'waiver',
  ADD COLUMN "made_up_on" DATE,
  ADD COLUMN "talk" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "decisions" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "batch_id" TEXT;
CREATE INDEX "waiver_waiting_idx" ON "waiver"("unit_id") WHERE decided_at IS NULL;
ALTER TABLE "obligation" ADD COLUMN "made_up_on" DATE;
