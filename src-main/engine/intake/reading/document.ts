/** What the reading is given: the texts of one request's parts, and what is the controller's own. */

/** A mail address with the name that stood beside it; an empty string where there was none. */
export type Mailbox = { name: string; address: string };

/** Header fields of a part that is a mail. Moments are ISO 8601 with offset or `Z`. */
export type MailHead = {
  from: Mailbox | null;
  replyTo: Mailbox | null;
  subject: string | null;
  /** The Date header. */
  date: string | null;
  /** The last Received header. */
  received: string | null;
  inReplyTo: string | null;
  /** No person wrote it just now: an automatic reply. */
  automatic: boolean;
};

export type DocumentPart = {
  /** Number by which evidence points at this part. */
  index: number;
  kind: 'mail' | 'pdf' | 'image' | 'text' | 'other';
  name: string;
  text: string;
  mail: MailHead | null;
  /** Index of the part that this one came in. */
  parent: number | null;
};

/** The parts of one request, in the order in which they were found. */
export type RequestDocument = { parts: DocumentPart[] };

/**
 * What belongs to the controller and so is never taken for the requester's. Compared without regard to letter
 * case, accents and spacing.
 */
export type ControllerMarks = {
  names: string[];
  emails: string[];
  domains: string[];
  /** Street, PO box and postcode lines, such as `Kwatrechtsteenweg 160`. */
  addressLines: string[];
  /** In any notation. */
  phones: string[];
  /** Regular expression sources for numbers as the controller issues them; null where no shape is known. */
  customerNumberPattern: string | null;
  orderNumberPattern: string | null;
};
