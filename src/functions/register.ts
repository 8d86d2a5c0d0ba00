import {
  aijri,
  aijriBarriers,
  aijriBreakdown,
  aijriCommentary,
  aijriEvidence,
  aijriExposure,
  aijriGrowth,
  aijriLabel,
  aijriMethod,
  aijriRaw,
  aijriResistance,
  aijriScreen,
  aijriSplit,
  aijriZone,
} from './customFunctions';

// Excel calls a function by the id of its metadata; one that is not associated gives #N/A.
CustomFunctions.associate({
  AIJRI: aijri,
  'AIJRI.LABEL': aijriLabel,
  'AIJRI.ZONE': aijriZone,
  'AIJRI.RESISTANCE': aijriResistance,
  'AIJRI.EVIDENCE': aijriEvidence,
  'AIJRI.BARRIERS': aijriBarriers,
  'AIJRI.GROWTH': aijriGrowth,
  'AIJRI.RAW': aijriRaw,
  'AIJRI.EXPOSURE': aijriExposure,
  'AIJRI.SPLIT': aijriSplit,
  'AIJRI.SCREEN': aijriScreen,
  'AIJRI.BREAKDOWN': aijriBreakdown,
  'AIJRI.COMMENTARY': aijriCommentary,
  'AIJRI.METHOD': aijriMethod,
});
