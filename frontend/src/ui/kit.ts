/**
 * The one door to the component kit: what the app uses of it, under the app's roof. Pages import from here, so a change
 * of kit stays inside this folder.
 */
export {
  Alert,
  Button,
  Checkbox,
  Dialog,
  ErrorSummary,
  Field,
  Fieldset,
  Input,
  Label,
  Popover,
  Radio,
  Select,
  SkipLink,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
