-- CreateIndex
CREATE INDEX "photo_loose_idx" ON "photo"("person_id", "received_at") WHERE ("report_id" IS NULL);
