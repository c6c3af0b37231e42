import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#i18n/domain/language.ts';
import { Field } from '#ui/client/Field.tsx';
import { errorId } from '#ui/client/use-field.ts';

interface WordingFieldsProps {
  readonly text: Readonly<Record<Language, string>>;
  readonly onText: (language: Language, text: string) => void;
  readonly isWrong: (language: Language) => boolean;
}

/** A line in both languages. It may be long, so it wraps; it is one line all the same. */
export const WordingFields = ({ text, onText, isWrong }: WordingFieldsProps) => (
  <>
    {LANGUAGES.map((language) => (
      <LineField
        key={language}
        language={language}
        value={text[language]}
        isWrong={isWrong(language)}
        onValue={(value) => onText(language, value)}
      />
    ))}
  </>
);

interface LineFieldProps {
  readonly language: Language;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onValue: (value: string) => void;
}

function LineField({ language, value, isWrong, onValue }: LineFieldProps) {
  const { t } = useTranslation('survey');
  const id = useId();
  const error = isWrong ? t(`editor.error.text.${language}`) : undefined;
  return (
    <Field framing={{ id, label: t(`editor.${language}`), hint: undefined, error, isRequired: true }}>
      <textarea
        className="input line"
        id={id}
        lang={language}
        rows={2}
        maxLength={200}
        value={value}
        aria-required
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId(id) : undefined}
        onChange={(event) => onValue(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
    </Field>
  );
}
