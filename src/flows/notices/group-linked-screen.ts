import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import { groupTitle } from '#src/flows/words/group-title.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

type GroupTold = DueNotice<'group-linked'>['group'];

/** Groups that were linked to units of the person, or wait for a word of theirs; each can be taken back. */
export function groupLinkedScreen(notices: readonly DueNotice[]): Screen {
  const groups = ofKind(notices, 'group-linked').map(({ group }) => group);
  return {
    lines: groups.map(linkedLine),
    rows: groups.map((group) => [...(group.state === 'waiting' ? [agree(group)] : []), takeBack(group)]),
    choosing: false,
    typed: [
      phrase('groups-linked-type', {
        waiting: groups.some(({ state }) => state === 'waiting') ? 'yes' : 'no',
      }),
    ],
  };
}

/** To the group itself: from now on it has the digests of its unit. */
export function groupConfirmedScreen(notices: readonly DueNotice[]): Screen {
  return plain(
    ofKind(notices, 'group-confirmed').map(({ group }) =>
      phrase('group-confirmed', { unit: unitWords(group) }),
    ),
  );
}

function linkedLine({ title, state, linkedBy, ...unit }: GroupTold): Phrase {
  const words = {
    title,
    named: title === '' ? 'no' : 'yes',
    unit: unitWords(unit),
    name: linkedBy ?? phrase('somebody'),
  };
  return phrase(state === 'waiting' ? 'groups-told-waiting' : 'groups-told-linked', words);
}

function agree({ id: of, title }: GroupTold): Choice {
  return {
    value: { action: 'agree-group', of },
    label: phrase('button-agree-group', { title: groupTitle(title) }),
  };
}

function takeBack({ id: of, title }: GroupTold): Choice {
  return {
    value: { action: 'drop-group', of },
    label: phrase('button-drop-group', { title: groupTitle(title) }),
  };
}
