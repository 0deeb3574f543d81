-- CreateTable
CREATE TABLE "allowance_month" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "bot_name" TEXT NOT NULL,
    "most" INTEGER NOT NULL,
    "begins_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "received" INTEGER NOT NULL DEFAULT 0,
    "spent_at" TIMESTAMPTZ(3),
    "spent_until" TIMESTAMPTZ(3),
    "people_full_at" TIMESTAMPTZ(3),
    "groups_full_at" TIMESTAMPTZ(3),

    CONSTRAINT "allowance_month_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "allowance_month_platform_bot_month_key" ON "allowance_month"("platform", "bot", "month");

-- CreateIndex
CREATE INDEX "allowance_month_ends_at_idx" ON "allowance_month"("ends_at");

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "retold_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "message_lost_idx" ON "message"("platform", "bot", "chat_id") WHERE (state = 'ambiguous' AND retold_at IS NULL);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "allowance_id" TEXT,
ADD COLUMN     "matter" TEXT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_allowance_id_fkey" FOREIGN KEY ("allowance_id") REFERENCES "allowance_month"("id") ON DELETE CASCADE ON UPDATE CASCADE;
