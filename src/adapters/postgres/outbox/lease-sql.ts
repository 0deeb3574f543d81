/**
 * How long a message that is being sent belongs to the process that sends it, which renews the lease meanwhile. When that
 * process dies, its chats hear nothing for so long: what is said next waits behind the message in question.
 */
export const leaseSql = "interval '6 seconds'";
