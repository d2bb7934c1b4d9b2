/**
 * The mailbox behind an address, for counting: `Name+anything@example.jp` is read where `name@example.jp` is
 * (sub-addresses, RFC 5233). Mail still goes to the address as it was typed. The database counts by the same rule in
 * `mailbox_of`. Pure.
 */
export const mailboxOf = (email: string): string => email.replace(/^([^+@]+)\+[^@]*@/, '$1@').toLowerCase()
