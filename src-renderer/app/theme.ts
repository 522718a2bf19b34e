/** The look of the window: one accent, neutral greys, colours of state; everything else is Mantine as it is meant. */
import {
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Modal,
  Tooltip,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9f1fc',
  '#d3e3f8',
  '#a6c8f1',
  '#79afeb',
  '#66abf2',
  '#3b8be0',
  '#1a73d4',
  '#0b66c8',
  '#0959b0',
  '#074a94',
];

const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f3f5f7',
  '#e6e9ed',
  '#d9dde3',
  '#c3c9d1',
  '#9aa3ae',
  '#6b7684',
  '#525d6b',
  '#374151',
  '#1b2430',
];

const dark: MantineColorsTuple = [
  '#e8ebef',
  '#b4bcc7',
  '#98a2af',
  '#6f7987',
  '#3b444f',
  '#2c333c',
  '#1b2027',
  '#171b21',
  '#12151a',
  '#0d1013',
];

/** Kit colours that stand for a state, and the state's own pair of colours. */
const stateColours: Record<string, 'good' | 'doubt' | 'bad'> = { green: 'good', yellow: 'doubt', red: 'bad' };

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  // The kit chooses text colours for the light scheme only; red is our own in both.
  variantColorResolver: (input) => {
    const look = defaultVariantColorsResolver(input);
    const isRed = input.color === 'red';
    if (input.variant !== 'filled') {
      return isRed ? { ...look, color: 'var(--desk-bad)', hover: 'var(--desk-bad-soft)' } : look;
    }
    return isRed
      ? { ...look, background: 'var(--desk-bad)', hover: 'var(--desk-bad)', color: 'var(--desk-panel)' }
      : { ...look, color: 'var(--mantine-primary-color-contrast)' };
  },
  white: '#ffffff',
  black: '#1b2430',
  fontFamily: "'Inter Variable', Inter, system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Consolas, monospace",
  // Text and fields are 14 px; xs is for what stands beside them.
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Alert: Alert.extend({
      vars: (_theme, { color }) => {
        const state = stateColours[color ?? ''] ?? 'accent';
        const text = state === 'accent' ? 'accent-text' : state;
        return {
          root: {
            '--alert-bg': `var(--desk-${state}-soft)`,
            '--alert-color': `var(--desk-${text})`,
            '--alert-bd': '1px solid transparent',
          },
        };
      },
    }),
    // The page itself never scrolls, so nothing has to be held still behind a dialog.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        centered: true,
        transitionProps: { duration: 120 },
        // A dialog's head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontWeight: 600 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 300,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    }),
  },
});

/** Surfaces and colours of state, each pair with at least 4.5 : 1 between text and ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#525d6b',
    '--mantine-color-placeholder': '#6b7684',
    '--mantine-color-default-border': '#d9dde3',
    '--mantine-color-error': '#b4231c',
    '--mantine-color-accent-light': '#e7effb',
    '--mantine-color-accent-light-hover': '#d3e3f8',
    '--mantine-color-accent-light-color': '#0b62c0',
    '--desk-ground': '#f5f6f8',
    '--desk-panel': '#ffffff',
    '--desk-line': '#e1e5ea',
    '--desk-hover': '#f0f3f6',
    '--desk-accent-text': '#0b62c0',
    '--desk-accent-soft': '#e7effb',
    '--desk-good': '#1d6b41',
    '--desk-good-soft': '#d9eee1',
    '--desk-doubt': '#855400',
    '--desk-doubt-soft': '#fdf0d8',
    '--desk-doubt-mark': '#fbe3a6',
    '--desk-bad': '#b4231c',
    '--desk-bad-soft': '#fdeceb',
  },
  dark: {
    '--mantine-color-body': '#1b2027',
    '--mantine-color-text': '#e8ebef',
    '--mantine-color-dimmed': '#a3adb9',
    '--mantine-color-placeholder': '#8b95a2',
    '--mantine-color-default': '#171b21',
    '--mantine-color-default-border': '#3b444f',
    '--mantine-color-error': '#f4928c',
    '--mantine-color-accent-filled-hover': '#79b5f4',
    '--mantine-primary-color-filled-hover': '#79b5f4',
    '--mantine-color-accent-light': '#1b2f47',
    '--mantine-color-accent-light-hover': '#22405f',
    '--mantine-color-accent-light-color': '#79b5f4',
    '--desk-ground': '#12151a',
    '--desk-panel': '#1b2027',
    '--desk-line': '#2c333c',
    '--desk-hover': '#232932',
    '--desk-accent-text': '#79b5f4',
    '--desk-accent-soft': '#1b2f47',
    '--desk-good': '#86d0a5',
    '--desk-good-soft': '#173526',
    '--desk-doubt': '#ecc06a',
    '--desk-doubt-soft': '#3a2d12',
    '--desk-doubt-mark': '#6b4f12',
    '--desk-bad': '#f4928c',
    '--desk-bad-soft': '#41201e',
  },
});
