/** Builders for the reading's tests: a document out of a text, and what belongs to the controller. */
import type {
  ControllerMarks,
  MailHead,
  ReadingContext,
  RequestDocument,
} from '../../../../src-main/engine/intake/reading/index.ts';

export const controller: ControllerMarks = {
  names: ['smartphoto'],
  emails: ['contact.nl@smartphoto.be', 'contact.fr@smartphoto.be'],
  domains: ['smartphoto.be', 'smartphoto.com'],
  addressLines: ['Kwatrechtsteenweg 160', 'Postbus 4', 'DA 852-809-8', '9230 Wetteren'],
  phones: [],
  customerNumberPattern: null,
  orderNumberPattern: null,
};

export const context: ReadingContext = { timeZone: 'Europe/Brussels', controller };

/** A letter without mail headers. */
export function letter(text: string): RequestDocument {
  return { parts: [{ index: 0, kind: 'text', name: 'brief.txt', text, mail: null, parent: null }] };
}

/** A mail; headers that are not given are those of an ordinary customer's message. */
export function mail(text: string, head: Partial<MailHead> = {}): RequestDocument {
  const full: MailHead = {
    from: { name: 'Sofie Maes', address: 'sofie.maes@telenet.be' },
    replyTo: null,
    subject: null,
    date: '2026-11-02T09:00:00Z',
    received: '2026-11-02T09:00:05Z',
    inReplyTo: null,
    automatic: false,
    ...head,
  };
  return { parts: [{ index: 0, kind: 'mail', name: 'mail.eml', text, mail: full, parent: null }] };
}
