/**
 * Names the chat an update happened in, so that one chat's updates keep their order; one without a chat is alone. That a
 * group moved comes before whatever happens under its new id.
 */
export function chatOfUpdate(update: { readonly update_id: number }): string {
  for (const content of Object.values(update)) {
    const id =
      movedTo(content) ?? chatIdIn(content) ?? chatIdIn((content as { message?: unknown } | null)?.message);
    if (id !== undefined) return `chat ${id}`;
  }
  return `update ${update.update_id}`;
}

function movedTo(content: unknown): number | undefined {
  return numberOrNone((content as { migrate_to_chat_id?: unknown } | null | undefined)?.migrate_to_chat_id);
}

function chatIdIn(content: unknown): number | undefined {
  return numberOrNone((content as { chat?: { id?: unknown } | null } | null | undefined)?.chat?.id);
}

function numberOrNone(id: unknown): number | undefined {
  return typeof id === 'number' ? id : undefined;
}
