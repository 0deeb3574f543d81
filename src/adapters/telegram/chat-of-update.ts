/** Names the chat an update happened in, so that one chat's updates keep their order; one without a chat is alone. */
export function chatOfUpdate(update: { readonly update_id: number }): string {
  for (const content of Object.values(update)) {
    const id = chatIdIn(content) ?? chatIdIn((content as { message?: unknown } | null)?.message);
    if (id !== undefined) return `chat ${id}`;
  }
  return `update ${update.update_id}`;
}

function chatIdIn(content: unknown): number | undefined {
  const id = (content as { chat?: { id?: unknown } | null } | null | undefined)?.chat?.id;
  return typeof id === 'number' ? id : undefined;
}
