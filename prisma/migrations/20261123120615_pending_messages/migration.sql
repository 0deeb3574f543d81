-- DropIndex
DROP INDEX "message_platform_bot_chat_id_seq_idx";

-- DropIndex
DROP INDEX "message_state_leased_until_idx";

-- CreateIndex
CREATE INDEX "message_pending_idx" ON "message"("platform", "bot", "chat_id", "seq") WHERE ("state" = 'pending');
