import { accessDateBeforeSite } from './access-date-before-site.ts';
import { accessDateBeforeWork } from './access-date-before-work.ts';
import { accessDateForm } from './access-date-form.ts';
import { accessDateFuture } from './access-date-future.ts';
import { accessDateImpossible } from './access-date-impossible.ts';
import { accessDateMissing } from './access-date-missing.ts';
import { accessDateOld } from './access-date-old.ts';
import { callAfterStop } from './call-after-stop.ts';
import { callMissing } from './call-missing.ts';
import { callOrder } from './call-order.ts';
import { callPage } from './call-page.ts';
import { callUncited } from './call-uncited.ts';
import { commentUnknown } from './comment-unknown.ts';
import { dashInconsistent } from './dash-inconsistent.ts';
import { doi } from './doi.ts';
import { doiAsUrl } from './doi-as-url.ts';
import { doiBare } from './doi-bare.ts';
import { duplicateWork } from './duplicate-work.ts';
import { edn } from './edn.ts';
import { entryNotUnderstood } from './entry-not-understood.ts';
import { finalStop } from './final-stop.ts';
import { initialsInconsistent } from './initials-inconsistent.ts';
import { isbn } from './isbn.ts';
import { issn } from './issn.ts';
import { keyRepeat } from './key-repeat.ts';
import { letterForDigit } from './letter-for-digit.ts';
import { linkArchived } from './link-archived.ts';
import { linkDead } from './link-dead.ts';
import { linkDoi } from './link-doi.ts';
import { linkInsecure } from './link-insecure.ts';
import { linkMoved } from './link-moved.ts';
import { linkRedirected } from './link-redirected.ts';
import { linkRefused } from './link-refused.ts';
import { linkTitle } from './link-title.ts';
import { linkTls } from './link-tls.ts';
import { linkUnreachable } from './link-unreachable.ts';
import { linkUnverified } from './link-unverified.ts';
import { listOrder } from './list-order.ts';
import { mixedScript } from './mixed-script.ts';
import { numberGap } from './number-gap.ts';
import { numberRepeat } from './number-repeat.ts';
import { orcid } from './orcid.ts';
import { pageBeyondExtent } from './page-beyond-extent.ts';
import { pageMissing } from './page-missing.ts';
import { pageReversed } from './page-reversed.ts';
import { quotesInconsistent } from './quotes-inconsistent.ts';
import { requiredVariable } from './required-variable.ts';
import { romanisationMisspelt } from './romanisation-misspelt.ts';
import { romanisationMixed } from './romanisation-mixed.ts';
import type { Rule } from './rule.ts';
import { ruleFailed } from './rule-failed.ts';
import { singleSlash } from './single-slash.ts';
import { slashesBeforePeople } from './slashes-before-people.ts';
import { slashesInconsistent } from './slashes-inconsistent.ts';
import { spellingVariants } from './spelling-variants.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { titleMissing } from './title-missing.ts';
import { unbalanced } from './unbalanced.ts';
import { urlBroken } from './url-broken.ts';
import { urlCredentials } from './url-credentials.ts';
import { urlHomePage } from './url-home-page.ts';
import { urlMalformed } from './url-malformed.ts';
import { urlShortened } from './url-shortened.ts';
import { urlTracking } from './url-tracking.ts';
import { yearDoi } from './year-doi.ts';
import { yearFuture } from './year-future.ts';
import { yearMissing } from './year-missing.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  accessDateBeforeSite,
  accessDateBeforeWork,
  accessDateForm,
  accessDateFuture,
  accessDateImpossible,
  accessDateMissing,
  accessDateOld,
  callAfterStop,
  callMissing,
  callOrder,
  callPage,
  callUncited,
  commentUnknown,
  dashInconsistent,
  doiAsUrl,
  doiBare,
  doi,
  duplicateWork,
  edn,
  entryNotUnderstood,
  finalStop,
  initialsInconsistent,
  isbn,
  issn,
  keyRepeat,
  letterForDigit,
  linkArchived,
  linkDead,
  linkDoi,
  linkInsecure,
  linkMoved,
  linkRedirected,
  linkRefused,
  linkTitle,
  linkTls,
  linkUnreachable,
  linkUnverified,
  listOrder,
  mixedScript,
  numberGap,
  numberRepeat,
  orcid,
  pageBeyondExtent,
  pageMissing,
  pageReversed,
  quotesInconsistent,
  requiredVariable,
  romanisationMisspelt,
  romanisationMixed,
  ruleFailed,
  singleSlash,
  slashesBeforePeople,
  slashesInconsistent,
  spellingVariants,
  strayPunctuation,
  titleMissing,
  unbalanced,
  urlBroken,
  urlCredentials,
  urlHomePage,
  urlMalformed,
  urlShortened,
  urlTracking,
  yearDoi,
  yearFuture,
  yearMissing,
];
