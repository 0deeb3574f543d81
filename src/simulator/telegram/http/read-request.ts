import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import type { Params } from '#src/simulator/telegram/check-params.ts';
import { fieldsOfMethod, methodName, type FieldSpec } from '#src/simulator/telegram/field-table.ts';
import type { Upload } from '#src/simulator/telegram/methods/method.ts';
import { readMultipart, type Part } from './read-multipart.ts';

export interface ReadRequest {
  readonly params: Params;
  readonly uploads: ReadonlyMap<string, Upload>;
}

/** Parameters and files of a request: query string, JSON, urlencoded or multipart, as the Bot API allows. */
export async function readRequest(request: Request, method: string): Promise<ReadRequest> {
  const fields = fieldsOfMethod(methodName(method) ?? method);
  const query = typed([...new URL(request.url).searchParams], fields);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || type === '') return { params: query, uploads: new Map() };
  if (type.startsWith('application/json'))
    return { params: { ...query, ...(await readJson(request)) }, uploads: new Map() };
  const body = Buffer.from(await request.arrayBuffer());
  if (type.startsWith('multipart/form-data')) return readForm(readMultipart(body, type), fields, query);
  const pairs = [...new URLSearchParams(body.toString('utf8'))];
  return { params: { ...query, ...typed(pairs, fields) }, uploads: new Map() };
}

async function readJson(request: Request): Promise<Params> {
  const text = await request.text();
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params;
  throw badRequest("can't parse the request as JSON: an object is needed");
}

// A file in a field of the method becomes a reference to itself, like one that was attached.
function readForm(parts: readonly Part[], fields: readonly FieldSpec[], query: Params): ReadRequest {
  const uploads = new Map<string, Upload>();
  const texts: [string, string][] = [];
  for (const { name, fileName, mimeType, bytes } of parts) {
    if (fileName === undefined) {
      texts.push([name, bytes.toString('utf8')]);
      continue;
    }
    uploads.set(name, { bytes: new Uint8Array(bytes), name: fileName, mimeType });
    if (fields.some((field) => field.name === name)) texts.push([name, `attach://${name}`]);
  }
  const params = { ...query, ...typed(texts, fields) };
  checkReferences(params, uploads);
  return { params, uploads };
}

function checkReferences(params: Params, uploads: ReadonlyMap<string, Upload>): void {
  const text = JSON.stringify(params);
  for (const name of uploads.keys()) {
    if (!text.includes(`"attach://${name}"`))
      throw badRequest(`the file ${name} is attached, but no field names it`);
  }
}

function typed(pairs: readonly (readonly [string, string])[], fields: readonly FieldSpec[]): Params {
  return Object.fromEntries(
    pairs.map(([name, text]) => [
      name,
      typedValue(
        text,
        fields.find((one) => one.name === name),
      ),
    ]),
  );
}

// Everything is text in a form; what the field is not, it is left as, and the field table will object.
function typedValue(text: string, field: FieldSpec | undefined): unknown {
  const scalars = field?.types.flatMap((type) => (type.kind === 'scalar' ? [type.name] : [])) ?? [];
  if ((scalars.includes('Integer') || scalars.includes('Float')) && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (scalars.includes('Boolean') && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const isCompound = field?.types.some((type) => type.kind === 'array' || type.kind === 'object') ?? false;
  return isCompound ? parseJson(text) : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse the request: it holds JSON that cannot be read");
  }
}
