import { describe, expect, test } from 'vitest';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Conversation } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { step, type Stepped } from '#src/flows/step.ts';
import { isUnitUnclear, unitOf } from '#src/flows/words/unit-words.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';

const in_ = (unitId: string, role: Role): Actor['memberships'][number] => ({
  unitId: unitId as UnitId,
  unitName: unitId,
  unitKind: 'ward',
  parentId: 'tan-phu' as UnitId,
  role,
});
const actorIn = (...memberships: Actor['memberships']): Actor => ({ ...secretary, memberships });
const ofTwo = actorIn(in_('tan-quy', 'secretary'), in_('hiep-tan', 'secretary'));

const command = (name: string): Input => ({ kind: 'command', name, argument: '' });
const pick = (id: string): Input => ({ kind: 'choice', value: { pick: 'in-unit', id } });
const talk: Conversation = { v: 1, topic: idle, wrongCodes: [] };

function goOn(conversation: Conversation, input: Input, found = {}): Stepped {
  return step(conversation, input, factsOf({ actor: ofTwo, found }));
}
function after(stepped: Stepped): Conversation {
  if (stepped.kind === 'needs') throw new Error(`it asks for ${JSON.stringify(stepped.needs)}`);
  return stepped.conversation;
}

describe('somebody with several units', () => {
  test.each([
    ['two wards', [in_('a', 'secretary'), in_('b', 'secretary')], true],
    ['two districts', [in_('a', 'officer'), in_('b', 'officer')], true],
    ['a ward, and a district that they look after', [in_('a', 'secretary'), in_('b', 'officer')], false],
    ['two roles in one ward', [in_('a', 'secretary'), in_('a', 'leader')], false],
    ['one ward', [in_('a', 'secretary')], false],
    ['none', [], false],
  ])('of %s is asked which one or not', (_what, memberships, isAsked) => {
    expect(isUnitUnclear(actorIn(...memberships))).toBe(isAsked);
  });

  test('who has said which is not asked any more, until that unit is no more theirs', () => {
    const chosen = { ...ofTwo, chosenUnitId: 'hiep-tan' as UnitId };
    expect([isUnitUnclear(chosen), unitOf(chosen)?.unitId]).toEqual([false, 'hiep-tan']);
    const gone = { ...ofTwo, chosenUnitId: 'phu-trung' as UnitId };
    expect([isUnitUnclear(gone), unitOf(gone)?.unitId]).toEqual([true, 'tan-quy']);
  });
});

describe('the question which unit', () => {
  test('comes before what needs one, which goes on in the unit that is picked', () => {
    const asked = after(goOn(talk, command('viec')));
    expect(asked.topic).toEqual({ kind: 'choose-unit', input: command('viec'), back: idle });
    expect(goOn(asked, pick('hiep-tan'))).toMatchObject({ kind: 'needs', needs: [{ unitId: 'hiep-tan' }] });
  });

  test('is remembered for the conversation', () => {
    const asked = after(goOn(talk, command('viec')));
    const found = { unitPlan: [], duties: [], wardsPlan: [], hasContinuing: false };
    const chosen = after(goOn(asked, pick('hiep-tan'), found));
    expect(chosen.unitId).toBe('hiep-tan');
    expect(goOn(chosen, command('viec'))).toMatchObject({ kind: 'needs', needs: [{ unitId: 'hiep-tan' }] });
  });

  test('is asked again for a unit that is none of theirs', () => {
    const asked = after(goOn(talk, command('viec')));
    expect(after(goOn(asked, pick('phu-trung'))).topic).toEqual(asked.topic);
  });

  test('does not come before what needs no unit', () => {
    expect(after(goOn(talk, command('ngonngu'))).topic).toEqual({ kind: 'language' });
  });
});

describe('the button of a duty', () => {
  const button: Input = { kind: 'action', action: { action: 'report', of: 'o1' as ObligationId } };

  test('says by itself which unit it is about', () => {
    expect(goOn(talk, button)).toEqual({ kind: 'needs', needs: [{ kind: 'duty-unit', obligationId: 'o1' }] });
    expect(goOn(talk, button, { dutyUnit: 'hiep-tan' })).toMatchObject({
      needs: [{ kind: 'duty', unitId: 'hiep-tan' }, {}],
    });
  });

  test('asks where it is of all wards together', () => {
    expect(after(goOn(talk, button, { dutyUnit: null })).topic).toMatchObject({ kind: 'choose-unit' });
  });
});
