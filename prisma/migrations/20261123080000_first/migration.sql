-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "is_reachable" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_group" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "thread_id" TEXT,
    "title" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "digest_weekday" INTEGER NOT NULL DEFAULT 1,
    "digest_time" TEXT NOT NULL DEFAULT '07:30',
    "state" TEXT NOT NULL DEFAULT 'linked',
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_digest_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite" (
    "code_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "role" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" TEXT,

    CONSTRAINT "invite_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "session" (
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("platform","bot","chat_id")
);

-- CreateTable
CREATE TABLE "taken_update" (
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "taken_update_pkey" PRIMARY KEY ("platform","bot","update_id")
);

-- CreateTable
CREATE TABLE "form" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "specification" JSONB NOT NULL,

    CONSTRAINT "form_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "specification" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "plan_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "specification" JSONB NOT NULL,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("plan_id","id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "event_on" DATE,
    "due_on" DATE NOT NULL,
    "locks_on" DATE,
    "counts_from" DATE NOT NULL,
    "counts_to" DATE NOT NULL,
    "at_least" INTEGER NOT NULL,
    "ladder" JSONB NOT NULL,
    "next_rung_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "obligation_id" TEXT,
    "form_id" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "draft" JSONB,
    "happened_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,
    "replaces_id" TEXT,
    "edited_by_id" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "report_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "photo_ids" TEXT[],
    "person_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("report_id","version")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" TEXT NOT NULL,
    "report_id" TEXT,
    "person_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "file_ref" TEXT NOT NULL,
    "unique_ref" TEXT NOT NULL,
    "album_id" TEXT,
    "sent_as" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "sha256" TEXT,
    "bytes" INTEGER,
    "mime" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rung" TEXT,
    "person_id" TEXT,
    "group_id" TEXT,
    "unit_id" TEXT NOT NULL,
    "obligation_id" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "message_id" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "thread_id" TEXT,
    "call" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3) NOT NULL,
    "external_id" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "set_aside" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "error" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_unit_id_role_idx" ON "membership"("unit_id", "role");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_platform_bot_external_id_key" ON "account"("platform", "bot", "external_id");

-- CreateIndex
CREATE INDEX "chat_group_next_digest_at_idx" ON "chat_group"("next_digest_at");

-- CreateIndex
CREATE UNIQUE INDEX "chat_group_platform_bot_chat_id_key" ON "chat_group"("platform", "bot", "chat_id");

-- CreateIndex
CREATE INDEX "taken_update_taken_at_idx" ON "taken_update"("taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_key_key" ON "obligation"("key");

-- CreateIndex
CREATE INDEX "obligation_unit_id_opens_on_idx" ON "obligation"("unit_id", "opens_on");

-- CreateIndex
CREATE INDEX "obligation_next_rung_at_idx" ON "obligation"("next_rung_at");

-- CreateIndex
CREATE INDEX "obligation_due_on_idx" ON "obligation"("due_on");

-- CreateIndex
CREATE INDEX "report_unit_id_status_idx" ON "report"("unit_id", "status");

-- CreateIndex
CREATE INDEX "report_obligation_id_status_idx" ON "report"("obligation_id", "status");

-- CreateIndex
CREATE INDEX "report_submitted_at_idx" ON "report"("submitted_at");

-- CreateIndex
CREATE INDEX "photo_platform_bot_chat_id_album_id_idx" ON "photo"("platform", "bot", "chat_id", "album_id");

-- CreateIndex
CREATE INDEX "photo_state_received_at_idx" ON "photo"("state", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "photo_report_id_unique_ref_key" ON "photo"("report_id", "unique_ref");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE INDEX "notice_state_due_at_idx" ON "notice"("state", "due_at");

-- CreateIndex
CREATE INDEX "notice_person_id_settled_at_idx" ON "notice"("person_id", "settled_at");

-- CreateIndex
CREATE INDEX "message_state_leased_until_idx" ON "message"("state", "leased_until");

-- CreateIndex
CREATE INDEX "message_platform_bot_chat_id_seq_idx" ON "message"("platform", "bot", "chat_id", "seq");

-- CreateIndex
CREATE INDEX "set_aside_at_idx" ON "set_aside"("at");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_group" ADD CONSTRAINT "chat_group_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "chat_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
