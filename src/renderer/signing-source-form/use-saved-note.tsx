import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';

/** Says that something was saved; what the app remarked about it stays until it is read. */
export function useSavedNote(): (text: string, name: string, notes: readonly string[]) => void {
  const feedback = useFeedback();
  return (text, name, notes) => {
    const title = <Sentence text={text} slots={{ name: <bdi>{name.trim()}</bdi> }} />;
    if (notes.length > 0) feedback.warn({ title, body: notes.join(' ') });
    else feedback.done({ title });
  };
}
