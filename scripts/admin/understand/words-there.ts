import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#src/config/read-config.ts';
import { itemAliases, itemWord } from '#src/adapters/postgres/sql/obligation-sql.ts';
import type { ItemWords } from '#src/domain/obligation/duty.ts';
import type { Obligation } from '#src/domain/obligation/obligation.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import { dutyNames, itemNames } from '#src/domain/understand/duty-names.ts';
import { type DutyName, type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';
import { embeddedFolder } from '#src/start/data-folders.ts';
import { type Office, openOffice } from '../office.ts';
import { readSeed } from '../read-seed.ts';
import type { Terminal } from '../terminal.ts';

/** What messages are read with: what is loaded, or the seed where nothing is. */
export interface WordsThere {
  readonly vocabulary: Vocabulary;
  readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  readonly zone: string;
}

/** The office where there is a database; null where there is none yet: to read a message is no reason to make one. */
export async function openOfficeIfThere(terminal: Terminal): Promise<Office | null> {
  const read = readConfig(terminal.env);
  const isThere =
    read.kind === 'bad' || read.config.databaseUrl !== null || existsSync(join(embeddedFolder(read.config)));
  return isThere ? openOffice(terminal) : null;
}

/** The words of forms, duties and units. */
export async function wordsThere(office: Office | null, zone: string): Promise<WordsThere> {
  const forms = office ? await office.store.forms() : [];
  if (!office || forms.length === 0) {
    const { forms: seeded, plans, units } = await readSeed();
    return wordsOf(seeded, plans.flatMap(itemNames), units, zone);
  }
  return wordsOf(forms, dutyNames(await dutiesIn(office)), await office.store.units(), zone);
}

function wordsOf(
  forms: Parameters<typeof vocabularyOf>[0],
  duties: readonly DutyName[],
  units: WordsThere['units'],
  zone: string,
): WordsThere {
  const named = units.map(({ id: unitId, name }) => ({ unitId, name }));
  return { vocabulary: vocabularyOf(forms, duties, named), units, zone };
}

function dutiesIn({ database }: Office) {
  return database.query<ItemWords & { obligation: Pick<Obligation, 'itemId' | 'form' | 'short' | 'title'> }>(
    `SELECT DISTINCT json_build_object('itemId', o.item_id, 'form', o.form, 'short', o.short, 'title', o.title)::jsonb AS obligation,
      ${itemWord('title')} AS "itemTitle", ${itemWord('short')} AS "itemShort", ${itemAliases}::jsonb AS "itemAliases"
    FROM obligation o WHERE o.withdrawn_at IS NULL`,
    [],
  );
}
