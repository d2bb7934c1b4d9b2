/** Mails as a mail server sends back what it cannot deliver (RFC 3464). */

export const OUTBOX_ID = '6f1b2a60-3c0e-4c7a-9a53-0f3f5a1c2d3e'
export const MESSAGE_ID = '<reservation.booked.3f1c.1@hibari.example>'

export type Report = { action?: string; status?: string; envelope?: string; returned?: string; type?: string }

export const returnedHeaders = `Message-ID: ${MESSAGE_ID}
Subject: =?UTF-8?B?5LqI57SE?=
To: hanako@example.jp`

/** A mail as a server sends it back: text for people, the report, and what is returned. */
export function reportOf({
  action = 'failed',
  status = '5.1.1',
  envelope = '',
  returned = `Content-Type: text/rfc822-headers\n\n${returnedHeaders}\n`,
  type = 'multipart/report; report-type=delivery-status',
}: Report = {}): Uint8Array {
  const mail = `From: MAILER-DAEMON@mx.example.jp
To: bounces@hibari.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: ${type}; boundary="edge"

--edge
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--edge
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp
${envelope}Arrival-Date: Tue, 24 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; hanako@example.jp
Original-Recipient: rfc822;hanako@example.jp
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <hanako@example.jp>:
    user unknown

--edge
${returned}
--edge--
`
  return new TextEncoder().encode(mail.replaceAll('\n', '\r\n'))
}
