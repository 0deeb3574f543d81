import type { Form } from '#src/domain/report/form.ts';
import type { ConversationStore } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { createCommit } from './commit.ts';
import { find } from '#src/adapters/postgres/reads/find.ts';
import { readForms } from '#src/adapters/postgres/reads/read-forms.ts';
import { createOpen } from './open.ts';
import { readLost } from './read-lost.ts';

const formsKeptMs = 30_000;

/** Conversations on PostgreSQL. Forms are read again after 30 s, so that a newly loaded one is there without a restart. */
export function createConversationStore({ database }: { database: Database }): ConversationStore {
  let forms: Promise<readonly Form[]> | undefined;
  let readAt = 0;
  return {
    forms() {
      if (!forms || performance.now() - readAt > formsKeptMs) {
        readAt = performance.now();
        forms = readForms(database);
        forms.catch(() => (forms = undefined));
      }
      return forms;
    },
    open: createOpen(database),
    find: (asker, needs) => find(database, asker, needs),
    lost: (asker) => readLost(database, asker),
    commit: createCommit(database),
    async setAside(incoming, error, at, id) {
      const { platform, bot, updateId } = incoming;
      const takenAt = new Date(at);
      await database.$transaction([
        database.setAside.create({
          data: {
            id,
            kind: 'update',
            subject: `${platform}:${updateId}`,
            error,
            payload: { event: incoming.event.kind },
            at: takenAt,
          },
        }),
        database.takenUpdate.createMany({
          data: [{ platform, bot, updateId, takenAt }],
          skipDuplicates: true,
        }),
      ]);
    },
  };
}
