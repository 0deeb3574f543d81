-- CreateIndex
CREATE INDEX "photo_fresh_idx" ON "photo"("platform", "bot", "chat_id") WHERE ("acknowledged_at" IS NULL);
