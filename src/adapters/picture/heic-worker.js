// A thread runs JavaScript only: tsx does not reach into it. Started by decode-heic.ts.
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';

/** @type {{ readonly bytes: Uint8Array, readonly pixels: number }} */
const { bytes, pixels } = workerData;

parentPort?.postMessage('ready');
try {
  parentPort?.postMessage(decode());
} catch {
  // What the decoder stumbles over, also for want of memory, is none of our trouble.
  parentPort?.postMessage('broken');
}

/** @returns {import('./decoded.ts').Decoded} */
function decode() {
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, bytes);
  if (read.code !== libheif.heif_error_code.heif_error_Ok) return 'broken';
  const handle = primaryOf(context);
  if (handle === undefined) return 'broken';
  const width = libheif.heif_image_handle_get_width(handle);
  const height = libheif.heif_image_handle_get_height(handle);
  if (width * height > pixels) return 'too-many-pixels';
  const { heif_colorspace_undefined: colours } = libheif.heif_colorspace;
  const { heif_chroma_undefined: chroma } = libheif.heif_chroma;
  // As it is kept, so that no second copy in other colours is made.
  const image = libheif.heif_js_decode_image2(handle, colours, chroma);
  return image?.channels?.length > 0 ? 'whole' : 'broken';
}

/** The picture that people see; a file may hold thumbnails, a burst or a depth map beside it. */
function primaryOf(context) {
  const ids = libheif.heif_js_context_get_list_of_top_level_image_IDs(context);
  if (!Array.isArray(ids)) return undefined;
  const handles = ids.map((id) => libheif.heif_js_context_get_image_handle(context, id));
  return handles.find((handle) => isHandle(handle) && libheif.heif_image_handle_is_primary_image(handle));
}

function isHandle(found) {
  return found !== null && found !== undefined && found.code === undefined;
}
