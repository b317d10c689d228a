"""Every event as it is named in storage. Append; never rename."""

from application.ports.event_codec import EventType
from domain.candidates import events as candidates
from domain.companies import events as companies
from domain.identity import events as identity
from domain.jobs import events as jobs
from domain.matching import events as matching

EVENT_TYPES = (
    EventType(name="identity.account-registered", cls=identity.AccountRegistered),
    EventType(name="companies.company-created", cls=companies.CompanyCreated),
    EventType(name="companies.member-joined", cls=companies.MemberJoined),
    EventType(name="candidates.resume-uploaded", cls=candidates.ResumeUploaded),
    EventType(name="candidates.resume-parsed", cls=candidates.ResumeParsed),
    EventType(name="candidates.resume-rejected", cls=candidates.ResumeRejected),
    EventType(name="candidates.preferences-changed", cls=candidates.PreferencesChanged),
    EventType(name="candidates.profile-updated", cls=candidates.ProfileUpdated),
    EventType(name="jobs.job-posted", cls=jobs.JobPosted),
    EventType(name="jobs.job-updated", cls=jobs.JobUpdated),
    EventType(name="jobs.job-closed", cls=jobs.JobClosed),
    EventType(name="matching.matches-found", cls=matching.MatchesFound),
    EventType(name="matching.ranking-ran-short", cls=matching.RankingRanShort),
    EventType(name="matching.policy-adopted", cls=matching.PolicyAdopted),
    EventType(name="matching.contest-raised", cls=matching.ContestRaised),
    EventType(name="matching.contest-decided", cls=matching.ContestDecided),
    EventType(name="matching.contest-withdrawn", cls=matching.ContestWithdrawn),
    EventType(name="matching.ranking-shard-due", cls=matching.RankingShardDue),
)
