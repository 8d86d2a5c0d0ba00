/** Colours that Fluent has no token for; each becomes a CSS variable of the same name. */
export interface PaneColours {
  greenFill: string;
  greenTint: string;
  greenText: string;
  yellowFill: string;
  yellowTint: string;
  yellowText: string;
  redFill: string;
  redTint: string;
  redText: string;
  score1Fill: string;
  score1Text: string;
  score2Fill: string;
  score2Text: string;
  score3Fill: string;
  score3Text: string;
  score4Fill: string;
  score4Text: string;
  score5Fill: string;
  score5Text: string;
  /** Edge of every coloured area: invisible except where colour alone would not show it. */
  areaEdge: string;
  /** Behind a line that can be clicked, while the pointer is on it. */
  lineHover: string;
}

export const light: PaneColours = {
  greenFill: '#3a9a5b',
  greenTint: '#d3e9da',
  greenText: '#1b6a39',
  yellowFill: '#e2a615',
  yellowTint: '#f8e8bd',
  yellowText: '#7a5600',
  redFill: '#cf4f4a',
  redTint: '#f5d6d3',
  redText: '#a1272b',
  score1Fill: '#dfe9ee',
  score1Text: '#0e2f3b',
  score2Fill: '#b4cedb',
  score2Text: '#0a2029',
  score3Fill: '#7eabc0',
  score3Text: '#030f14',
  score4Fill: '#2f7592',
  score4Text: '#ffffff',
  score5Fill: '#123f50',
  score5Text: '#ffffff',
  areaEdge: 'transparent',
  lineHover: '#f5f5f5',
};

export const dark: PaneColours = {
  greenFill: '#55b97a',
  greenTint: '#2c4536',
  greenText: '#8fd8a9',
  yellowFill: '#e6b73f',
  yellowTint: '#4b4026',
  yellowText: '#f0cf78',
  redFill: '#e0706a',
  redTint: '#513331',
  redText: '#f3a6a1',
  score1Fill: '#2f3d44',
  score1Text: '#ffffff',
  score2Fill: '#35525f',
  score2Text: '#ffffff',
  score3Fill: '#3c6d83',
  score3Text: '#ffffff',
  score4Fill: '#7cb0c6',
  score4Text: '#030f14',
  score5Fill: '#cde4ee',
  score5Text: '#030f14',
  areaEdge: 'transparent',
  lineHover: '#3d3d3d',
};

/** Shapes and figures carry everything; colour only says which one is meant. */
export const contrast: PaneColours = {
  greenFill: '#1aebff',
  greenTint: '#000000',
  greenText: '#ffffff',
  yellowFill: '#1aebff',
  yellowTint: '#000000',
  yellowText: '#ffffff',
  redFill: '#1aebff',
  redTint: '#000000',
  redText: '#ffffff',
  score1Fill: '#000000',
  score1Text: '#ffffff',
  score2Fill: '#000000',
  score2Text: '#ffffff',
  score3Fill: '#000000',
  score3Text: '#ffffff',
  score4Fill: '#000000',
  score4Text: '#ffffff',
  score5Fill: '#000000',
  score5Text: '#ffffff',
  areaEdge: '#ffffff',
  lineHover: '#000000',
};

/** The colours as CSS values, for styles. */
export const paneColours = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(--${name})`]),
) as unknown as PaneColours;
