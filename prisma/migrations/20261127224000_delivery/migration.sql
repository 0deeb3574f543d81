-- CreateIndex
CREATE INDEX "notice_unreached_idx" ON "notice"("unit_id", "due_at") WHERE (kind = 'unreached');

-- CreateIndex
CREATE INDEX "message_failed_idx" ON "message"("created_at") WHERE (state = 'failed');
