import { badRequest } from '../bot-api-error.ts';
import { findFile } from '../state/store-file.ts';
import type { Method } from './method.ts';

const mostBytes = 20 * 1024 * 1024;
const linkLifeMs = 60 * 60 * 1000;

/** https://core.telegram.org/bots/api#getfile : up to 20 MB, the path good for an hour. */
export const getFile: Method<{ readonly file_id: string }> = ({ world }, params) => {
  const file = findFile(world, params.file_id);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.length > mostBytes) throw badRequest('file is too big');
  file.grantedUntil = world.clock.now() + linkLifeMs;
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    file_path: file.path,
  };
};
