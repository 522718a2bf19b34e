/** Articles as the language of the interface cites them. */
import { useTranslation } from 'react-i18next';

/** Names of laws as the contract writes them. */
const laws = ['GDPR', 'VAT Code', 'CEL'] as const;

/** Answers a function that puts the names of the laws into words: `GDPR 15` becomes `AVG 15`. */
export function useArticle(): (article: string) => string {
  const { t } = useTranslation('vocabulary');
  return (article) => laws.reduce((text, law) => text.replaceAll(law, t(`law.${law}`)), article);
}
