/** Siblings of an album come within moments of each other; the acknowledgement waits so long after the last one. */
export const defaultPhotosWaitMs = 1_800;
