import { Button, Calendar, CalendarCell, CalendarGrid, Heading } from 'react-aria-components';
import { Icon } from './Icon.tsx';

/** One month; it takes value, limits and language from the `DateField` around it. */
export const DateCalendar = ({ before, after }: { before: string; after: string }) => (
  <Calendar>
    <header>
      <Button slot="previous" aria-label={before}>
        <Icon name="back" />
      </Button>
      <Heading />
      <Button slot="next" aria-label={after}>
        <Icon name="forward" />
      </Button>
    </header>
    <CalendarGrid>{(day) => <CalendarCell date={day} />}</CalendarGrid>
  </Calendar>
);
