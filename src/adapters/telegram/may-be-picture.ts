/** What a phone says of a file that it does not know. */
const unknownTypes: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'application/x-octet-stream',
  'application/unknown',
  'application/x-unknown',
  'binary/octet-stream',
]);

const pictureName = /\.(jpe?g|jpe|jfif|pjpeg|png|webp|gif|hei[cf]|hif|heics|avif|tiff?|bmp)$/i;

/** Endings of what nobody takes for a picture. */
const otherName =
  /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|md|html?|xml|json|zip|rar|7z|gz|tar|mp[34]|m4[av]|mov|avi|mkv|webm|3gp|wmv|wav|ogg|oga|opus|aac|amr|flac|apk|exe|msi|dmg|iso|psd|ai|eps|svg|ttf|otf|js|ts|py|sh|bat|eml|vcf|ics|epub)$/i;

/**
 * Whether a file may be a picture, by what its sender's phone calls it: then its bytes decide, when they are here. Pictures
 * come without a type, as IMG_1.HEIC of application/octet-stream, and with none of both.
 */
export function mayBePicture({
  type = '',
  name = '',
}: {
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}): boolean {
  const kind = type.toLowerCase().split(';')[0]?.trim() ?? '';
  if (kind.startsWith('image/')) return kind !== 'image/svg+xml';
  if (pictureName.test(name.trim())) return true;
  return unknownTypes.has(kind) && !otherName.test(name.trim());
}
