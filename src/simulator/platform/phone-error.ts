/** A person tried what a phone does not let them do; a mistake of the test or the page. */
export class PhoneError extends Error {
  override readonly name = 'PhoneError';
}
