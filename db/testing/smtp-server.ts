import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export type SmtpMail = { from: string; to: string[]; commands: string[]; data: string }

/**
 * A mail server that speaks as much SMTP (RFC 5321) as taking a mail needs, for tests. `answers` replaces its answer
 * to a command by another, such as a refusal of RCPT.
 */
export async function startSmtpServer() {
  const mails: SmtpMail[] = []
  const answers = new Map<string, string>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that is cut off is a part of some tests.
    socket.on('error', () => socket.destroy())
    converse(socket, mails, answers)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    answers,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const USUAL: Record<string, string> = {
  EHLO: '250 mail.example greets you',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go ahead',
  QUIT: '221 bye',
}

function converse(socket: Socket, mails: SmtpMail[], answers: Map<string, string>): void {
  let mail: SmtpMail = { from: '', to: [], commands: [], data: '' }
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)

  const obey = (line: string) => {
    const command = line.slice(0, 4).toUpperCase()
    const answer = answers.get(command) ?? USUAL[command] ?? '250 ok'
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    if (command === 'MAIL') mail = { from: address, to: [], commands: [], data: '' }
    if (command === 'RCPT') mail.to.push(address)
    if (['MAIL', 'RCPT'].includes(command)) mail.commands.push(line)
    isData = answer.startsWith('354')
    say(answer)
    if (command === 'QUIT') socket.end()
  }

  const take = (line: string) => {
    if (line !== '.') {
      mail.data += `${line}\r\n`
      return
    }
    isData = false
    const answer = answers.get('BODY') ?? '250 kept'
    if (answer.startsWith('250')) mails.push(mail)
    say(answer)
  }

  say('220 mail.example ready')
  createInterface({ input: socket }).on('line', (line) => (isData ? take(line) : obey(line)))
}
