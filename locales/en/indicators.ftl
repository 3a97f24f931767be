# Indicators in words: definition, meaning, source and unit. A definition says the same as metrics/catalogue/indicators.
# The period is the chosen month, quarter, half-year or year.

# --- Themes ---------------------------------------------------------------------------------------

theme-access = Access to the service
theme-access-question = Is the door open, and how quickly do people get in?
theme-workload = Workload
theme-workload-question = Can the team carry its work, and where are more hands needed?
theme-process = Process
theme-process-question = Does the client’s matter stay in one pair of hands, and does it move on as agreed?
theme-flows = Referral flows
theme-flows-question = Who refers clients to us, where do we refer them, and which link is missing?
theme-transitions = Transitions
theme-transitions-question = How are the clients doing after the service?
theme-impact = Impact
theme-impact-question = Did the client’s situation change in the way that was aimed at together?
theme-coaching = Supported employment
theme-coaching-question = Does coaching follow the quality criteria, and does it lead to work?
theme-money = Money
theme-money-question = What does the service cost, and when does it pay for itself?
theme-strategy = Strategy and cooperation
theme-strategy-question = Are we doing what we have agreed together?
theme-data = Data quality
theme-data-question = How fresh and complete is the data that we rely on?

# --- Recommendations (in own words) ---------------------------------------------------------------

recommendation-r1-text = The county writes the needs of people of working age, the goals and the indicators into its strategy. It follows the results regularly and requires providers to offer equal services that work.
recommendation-r2-text = The county, the municipalities and the employment services agree on cooperation in writing and set aside enough people and time for it. The network has an agreed leader, and, for example, a cooperation forum gives everybody the same situational picture.
recommendation-r3-text = The partners agree who calls the others together and fits the services together. Decisions rest on knowledge of needs, clients’ experiences, effects and costs.
recommendation-r4-text = The county makes sure that professionals master work-ability support and working in a network. Leaders and doctors are trained too.
recommendation-r5-text = Clients plan, develop and assess services in permanent structures, for example in a client panel. The county and the municipalities follow clients’ experiences and make sure that clients know their rights.

# --- Access to the service ------------------------------------------------------------------------

indicator-referred-definition = Clients referred to the team during the period.
indicator-referred-why = Demand tells whether clients and those who refer them find the team, and whether the team’s working time is enough.
indicator-referred-source = The situational picture’s own definition
indicator-referred-unit = people

indicator-accepted-share-definition = Clients accepted for the service during the period divided by those referred during the same period. An accepted client may have been referred earlier, so the share may exceed 100%.
indicator-accepted-share-why = A low share may tell that those who refer clients need a clearer picture of whom the team is for.
indicator-accepted-share-source = The situational picture’s own definition
indicator-accepted-share-unit = %

indicator-self-referred-share-definition = Referrals of clients who came on their own divided by all referrals whose source is known. A client is counted as many times as referrals have been recorded for them.
indicator-self-referred-share-why = The share tells whether clients also find the team without a professional’s referral.
indicator-self-referred-share-source = The situational picture’s own definition
indicator-self-referred-share-unit = %

indicator-first-contact-14d-definition = Clients who had their first contact within 14 days divided by all who had their first contact during the period and those who at the end of the period have waited for it over 14 days. Those who have waited a shorter time are still left out.
indicator-first-contact-14d-why = A quick first contact helps the client to stay with the service, and the situation has no time to grow harder during the wait.
indicator-first-contact-14d-source = The situational picture’s own definition
indicator-first-contact-14d-unit = %

indicator-wait-median-definition = The time from referral to first contact within which half of the clients move on; the figure is estimated from bands, as if clients were spread evenly within a band. Those still waiting are included: their wait is at least as long as it has been so far.
indicator-wait-median-why = The median tells how long an ordinary client waits, and a few very long waits do not distort it.
indicator-wait-median-source = The situational picture’s own definition
indicator-wait-median-unit = days

indicator-wait-p90-definition = The time from referral to first contact within which nine out of ten move on; the figure is estimated from bands, as if clients were spread evenly within a band. Those still waiting are included: their wait is at least as long as it has been so far.
indicator-wait-p90-why = The figure shows how long those who wait the longest wait, even if the ordinary wait is short.
indicator-wait-p90-source = The situational picture’s own definition
indicator-wait-p90-unit = days

indicator-waiting-end-definition = Clients waiting for the service on the last day of the last month of the period.
indicator-waiting-end-why = A growing queue is the first sign that more clients come to the team than it has time to take.
indicator-waiting-end-source = The situational picture’s own definition
indicator-waiting-end-unit = people

indicator-waiting-over-90d-share-definition = Clients who have waited for first contact over 90 days divided by all who are waiting for first contact. The situation is that at the end of the last month of the period.
indicator-waiting-over-90d-share-why = The situation of those who have waited long may grow harder, so it is good to see them separately.
indicator-waiting-over-90d-share-source = The situational picture’s own definition
indicator-waiting-over-90d-share-unit = %

indicator-plan-30d-definition = Clients who had a plan within 30 days of meeting the team divided by all who had a plan during the period and those who at the end of the period have waited for it over 30 days. Those who have waited a shorter time are still left out.
indicator-plan-30d-why = A plan turns the meeting into action: everybody knows what is done next and who does it.
indicator-plan-30d-source = The situational picture’s own definition
indicator-plan-30d-unit = %

# --- Workload -------------------------------------------------------------------------------------

indicator-active-per-fte-definition = Open cases at the end of the period divided by the team’s filled full-time equivalents at the same moment. All professions are included.
indicator-active-per-fte-why = When there are many clients to each worker, there is not enough time to listen and follow up.
indicator-active-per-fte-source = The situational picture’s own definition
indicator-active-per-fte-unit = clients / FTE

indicator-started-per-fte-definition = Cases started during the period divided by the filled full-time equivalents of the months of the period. The figure is thus per month, however long the period is.
indicator-started-per-fte-why = The figure tells how many new clients the team takes on for the workers it has.
indicator-started-per-fte-source = The situational picture’s own definition
indicator-started-per-fte-unit = clients / FTE / month

indicator-ended-per-fte-definition = Cases ended during the period divided by the filled full-time equivalents of the months of the period. The figure is thus per month, however long the period is.
indicator-ended-per-fte-why = The team can take new clients only if earlier ones move on.
indicator-ended-per-fte-source = The situational picture’s own definition
indicator-ended-per-fte-unit = clients / FTE / month

indicator-fill-rate-definition = Filled full-time equivalents divided by planned ones. For a longer period, averages of the months are used.
indicator-fill-rate-why = A queue may come from an unfilled post and not from the way the team works.
indicator-fill-rate-source = The situational picture’s own definition
indicator-fill-rate-unit = %

indicator-turnover-12m-definition = People who left the team in 12 months divided by the average number of people in it during the same time.
indicator-turnover-12m-why = When a worker leaves, knowledge of the client and of the team’s shared work is easily lost with them.
indicator-turnover-12m-source = The situational picture’s own definition
indicator-turnover-12m-unit = %

indicator-no-show-share-definition = Visits not attended and not cancelled divided by all booked visits. Booked visits are appointments, initial interviews and health checks that were held, and visits not attended and not cancelled.
indicator-no-show-share-why = A visit not attended may tell that the time, place or message did not suit the client, and that can be put right.
indicator-no-show-share-source = The situational picture’s own definition
indicator-no-show-share-unit = %

indicator-fte-lost-no-show-definition = Working hours that went on average in a month to visits not attended and not cancelled, divided by the hours of one full-time equivalent in a month. A full-time equivalent is 38 hours 15 minutes a week, or about 166 hours a month.
indicator-fte-lost-no-show-why = The figure tells how many workers’ time the team would get back if everybody could come or cancelled in time.
indicator-fte-lost-no-show-source = The situational picture’s own definition
indicator-fte-lost-no-show-unit = FTE

indicator-meetings-per-active-definition = Team meetings and network meetings of the period divided by the average number of open cases in the months of the period. Compare only periods of the same length: in a longer period, more meetings add up.
indicator-meetings-per-active-why = Meeting together is the core of the team’s work, but the number of meetings must be in balance with other work with clients.
indicator-meetings-per-active-source = The situational picture’s own definition
indicator-meetings-per-active-unit = meetings / client

indicator-consultations-definition = Anonymous consultations, paper consultations and consultations with the client during the period, in all.
indicator-consultations-why = A consultation takes the team’s competence also to those professionals whose client does not need the whole team.
indicator-consultations-source = THL, Tutkimuksesta tiiviisti 31/2023, what the teams do
indicator-consultations-unit = times

indicator-consult-no-client-share-definition = Anonymous consultations and paper consultations divided by all consultations.
indicator-consult-no-client-share-why = The share tells whether the team rather supports another professional or meets the client itself.
indicator-consult-no-client-share-source = THL, Tutkimuksesta tiiviisti 31/2023, what the teams do
indicator-consult-no-client-share-unit = %

indicator-load-definition = Clients accepted for the service in 3 months divided by cases started in the same time; for a longer period, the whole period is looked at. When the figure is over 1, more clients are accepted than started with.
indicator-load-why = The figure warns in good time that the team promises more service than it has time to start.
indicator-load-source = The situational picture’s own definition
indicator-load-unit = accepted / started

indicator-expected-wait-definition = Clients waiting at the end of the period divided by the number of cases started in a week on average over 3 months; for a longer period, the whole period is looked at. The forecast assumes that the pace stays the same and that everybody waiting gets the service.
indicator-expected-wait-why = The forecast answers what can be promised today to the last one in the queue.
indicator-expected-wait-source = The situational picture’s own definition (Little’s law)
indicator-expected-wait-unit = weeks

indicator-sector-coverage-definition = Sectors from which the team has a professional, divided by six. The sectors are health care, social welfare, employment services, Kela, rehabilitation, and mental health and substance use.
indicator-sector-coverage-why = When a sector is missing, the client again has to look for help from one door at a time.
indicator-sector-coverage-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 1
indicator-sector-coverage-unit = %

indicator-missing-professions-definition = How many of the six sectors are missing from the team altogether. The sectors are health care, social welfare, employment services, Kela, rehabilitation, and mental health and substance use.
indicator-missing-professions-why = A gap that has a name is easier to fill: in the study, teams most wished for professionals of mental health and substance use work and of rehabilitation.
indicator-missing-professions-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 1
indicator-missing-professions-unit = sectors

# --- Process --------------------------------------------------------------------------------------

indicator-named-coordinator-share-definition = Open cases with a named coordinator divided by all open cases at the end of the period.
indicator-named-coordinator-share-why = The client knows whom to contact, and somebody makes sure that the services fit together.
indicator-named-coordinator-share-source = Service paths of work-ability support, wellbeing services county of North Ostrobothnia
indicator-named-coordinator-share-unit = %

indicator-plan-share-definition = Open cases that have lasted over 30 days and have a shared plan, divided by all open cases that have lasted over 30 days at the end of the period.
indicator-plan-share-why = A shared plan keeps the client and everybody who helps on the same path.
indicator-plan-share-source = Service paths of work-ability support, wellbeing services county of North Ostrobothnia
indicator-plan-share-unit = %

indicator-followup-share-definition = Clients whose agreed follow-up meeting was held divided by clients for whom a follow-up meeting was due in the period.
indicator-followup-share-why = Follow-up shows in good time if the plan is not working out or the need for support changes.
indicator-followup-share-source = Service paths of work-ability support, wellbeing services county of North Ostrobothnia
indicator-followup-share-unit = %

indicator-lead-time-total-definition = The time from referral to first service within which half of the clients get the service; the figure is estimated from bands, as if clients were spread evenly within a band. Those still waiting are included: their wait is at least as long as it has been so far.
indicator-lead-time-total-why = What counts for the client is the whole way from asking for help to getting it, not how long a single step takes.
indicator-lead-time-total-source = The situational picture’s own definition
indicator-lead-time-total-unit = days

indicator-return-share-definition = Clients who returned to the team in 12 months divided by cases ended in the same 12 months. A client has returned if their previous case ended under 12 months before the new one began.
indicator-return-share-why = A return may tell that support ended too early, or that the client has the courage to ask for help again.
indicator-return-share-source = The situational picture’s own definition
indicator-return-share-unit = %

# --- Referral flows -------------------------------------------------------------------------------

indicator-mental-health-share-definition = Referrals to mental health and substance use services divided by all referrals of the period whose target is known. The same client may have several referrals.
indicator-mental-health-share-why = Unemployment and mental health problems often go together, and in the study there were few referrals compared with the need.
indicator-mental-health-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 2
indicator-mental-health-share-unit = %

indicator-rehabilitation-share-definition = Referrals to Kela rehabilitation, to vocational rehabilitation by a pension insurer and to physiotherapy divided by all referrals of the period whose target is known. Rehabilitative work activity is not included.
indicator-rehabilitation-share-why = Rehabilitation that begins at the right time can open the way back to work or studies.
indicator-rehabilitation-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 2
indicator-rehabilitation-share-unit = %

indicator-missing-links-definition = To how many key services the team has referred nobody in half a year, although some other team in the county has. The key services are primary health care, Kela rehabilitation, mental health service, rehabilitative work activity, adult social work and employment-promoting service.
indicator-missing-links-why = A missing link is something that the partners can agree on in the very next forum.
indicator-missing-links-source = The situational picture’s own definition
indicator-missing-links-unit = links

indicator-unknown-share-definition = Referrals whose target is Not known divided by all referrals of the period.
indicator-unknown-share-why = The more data is missing, the more carefully the other figures of referrals must be read.
indicator-unknown-share-source = The situational picture’s own definition
indicator-unknown-share-unit = %

indicator-source-share-definition = The share of each source in the referrals whose source is known. A client is counted as many times as referrals have been recorded for them.
indicator-source-share-why = The distribution shows who knows the team, and from where clients do not come yet.
indicator-source-share-source = THL, Tutkimuksesta tiiviisti 31/2023, clients’ service processes
indicator-source-share-unit = %

indicator-target-share-definition = The share of each service in the referrals whose target is known. The same client may have several referrals.
indicator-target-share-why = The distribution shows what the team relies on, and which services are left unused.
indicator-target-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 2
indicator-target-share-unit = %

# --- Transitions ----------------------------------------------------------------------------------

indicator-to-work-share-definition = Clients in paid work when the service ended who were not in it when the service began, divided by all ended cases of clients who were not in paid work at the beginning. If the status before is not known, the client is left out; if the status after is not known, the client still counts among all ended cases.
indicator-to-work-share-why = Work is a goal that many clients share with the whole county.
indicator-to-work-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-to-work-share-unit = %

indicator-to-study-share-definition = Clients in degree studies when the service ended who were not in them when the service began, divided by all ended cases of clients who were not in degree studies at the beginning. If the status before is not known, the client is left out; if the status after is not known, the client still counts among all ended cases.
indicator-to-study-share-why = For many, a new degree is the most lasting way to work that suits their work ability.
indicator-to-study-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-to-study-share-unit = %

indicator-activated-share-definition = Clients in rehabilitation, employment-promoting service, a job trial or rehabilitative work activity when the service ended who were in none of these when it began, divided by all ended cases of clients who were in none of them at the beginning. If the status before is not known, the client is left out; if the status after is not known, the client still counts among all ended cases.
indicator-activated-share-why = Moving straight to work is not yet possible for everybody, and this is often a step towards it.
indicator-activated-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-activated-share-unit = %

indicator-positive-transition-share-definition = Of the clients who were unemployed job seekers when the service began, those who at its end are in paid work, in degree studies, or in rehabilitation, a job trial, rehabilitative work activity or employment-promoting service. The share is computed from all ended cases of clients who were unemployed job seekers at the beginning, also those whose status after is not known.
indicator-positive-transition-share-why = The figure brings together how many got on from unemployment.
indicator-positive-transition-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-positive-transition-share-unit = %

indicator-pension-share-definition = Clients who moved to disability pension or rehabilitation subsidy during the service divided by all ended cases. Clients who received the benefit already when the service began, or whose status before is not known, are not counted as having moved.
indicator-pension-share-why = For some, a pension is the right solution, so the figure is read without a target.
indicator-pension-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-pension-share-unit = %

indicator-open-share-definition = Open cases at the end of the period divided by open cases and those ended during the period together. Compare only periods of the same length: in a longer period, more ended cases add up.
indicator-open-share-why = When a large part is still open, transitions tell only about those whose matter was resolved the soonest.
indicator-open-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-open-share-unit = %

indicator-net-change-definition = How many clients were in each status when the service ended, less those who were in it when the service began. Cases ended during the period are included.
indicator-net-change-why = Net change shows at a glance in which direction clients’ situations moved.
indicator-net-change-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 3
indicator-net-change-unit = people

# --- Impact ---------------------------------------------------------------------------------------

indicator-goals-reached-share-definition = Clients who reached their goal divided by clients for whom a goal was set or whose goal was assessed during the period. Goals that were partly reached or have not been assessed yet do not count as reached.
indicator-goals-reached-share-why = The client’s own goal is the best sign of whether the service helped just them.
indicator-goals-reached-share-source = The situational picture’s own definition
indicator-goals-reached-share-unit = %

indicator-goal-mix-definition = The share of each goal group in the goals set or assessed during the period.
indicator-goal-mix-why = Goals tell whether clients now most need mapping of needs, assessment or support to work.
indicator-goal-mix-source = THL, Tutkimuksesta tiiviisti 31/2023, clients’ service processes
indicator-goal-mix-unit = %

# --- Strategy and cooperation ---------------------------------------------------------------------

indicator-measures-on-schedule-definition = Open measures whose due date has not passed divided by all open measures.
indicator-measures-on-schedule-why = Leaders see which agreed matter needs help before it is left undone.
indicator-measures-on-schedule-source = Recommendations for taking models of work-ability support into use (R1)
indicator-measures-on-schedule-unit = %

indicator-targets-met-definition = Indicators that have reached their target or are on track to it divided by all indicators for which a target has been set.
indicator-targets-met-why = One figure tells whether the strategy comes true in clients’ everyday life too, not only as measures.
indicator-targets-met-source = Recommendations for taking models of work-ability support into use (R1)
indicator-targets-met-unit = %

indicator-forum-meetings-definition = Meetings of the cooperation forum held in 12 months divided by those planned for the same time. Extra meetings raise the share above 100%.
indicator-forum-meetings-why = Cooperation stays alive when partners meet as agreed.
indicator-forum-meetings-source = Recommendations for taking models of work-ability support into use (R2)
indicator-forum-meetings-unit = %

indicator-trained-share-definition = People with work-ability training divided by all who work in the team. For a longer period, averages of the months are used.
indicator-trained-share-why = Shared training gives professionals of different sectors a common language and way of working.
indicator-trained-share-source = Recommendations for taking models of work-ability support into use (R4)
indicator-trained-share-unit = %

indicator-client-panels-definition = Meetings of client panels in 12 months.
indicator-client-panels-why = Clients see things in the service that a professional does not see.
indicator-client-panels-source = Recommendations for taking models of work-ability support into use (R5)
indicator-client-panels-unit = times

indicator-measures-with-clients-definition = Measures that clients helped to plan divided by all measures that have not been cancelled.
indicator-measures-with-clients-why = The share tells whether clients are listened to while decisions are still being prepared.
indicator-measures-with-clients-source = Recommendations for taking models of work-ability support into use (R5)
indicator-measures-with-clients-unit = %

# --- The published study (methods page) -----------------------------------------------------------

study-title = Multi-professional work-ability support teams in fitting services together (THL, Tutkimuksesta tiiviisti 31/2023)
study-about = In 2023, THL published results on the work-ability support teams of the Work Ability Programme. Clients were followed in seven projects from October 2021 to September 2022: the initial survey was filled in for 270 clients and the follow-up survey for 213 clients, and 81 cases ended during the follow-up. The figures are a point of comparison, not a target.
study-erratum = Figure 2 of the publication gives the share of specialised medical care as 12%, although there are 25 referrals. There are 250 referrals in all, so the correct share is 10.0%, and it is shown here; the printed shares would add up to 102%.
study-figure-1 = Figure 1 tells which professionals worked in the teams of 17 projects; its figures are not written in the text, so they are not shown. According to the text, professionals of health care, Kela, social welfare, employment services and rehabilitation took part most often. Some teams wished for more professionals of mental health and substance use work or of rehabilitation.
study-figure-4 = Figure 4 brings together the assessments of 81 professionals; answers 4–5 on a scale of 1–5 are read as positive. According to the text, just under half of those who answered gave a positive assessment of readiness for employment. Only slightly over a quarter did so for moving to education and for finding work.
study-transitions = Of figure 3, the text gives only net changes from 81 ended cases: paid work +11, degree studies +7, rehabilitation +12 and services that support employment +5. The text does not tell from which status each client started, so the county’s shares cannot be compared with the study.
study-goals = Of goals, the publication gives shares: supporting rehabilitation and employment 29%, assessing work ability and functional capacity 31%, and mapping needs and the situation 40%. The counts 78, 84 and 108 have been computed here from the shares and the 270 clients.
study-open = Most cases were still open when the follow-up ended. Transitions therefore describe only those whose service had time to end, not all clients.

# --- Path, impact, coaching, money ----------------------------------------

indicator-reach-per-1000-definition = Cases started in twelve months divided by the county's unemployed job seekers, times a thousand. The number of unemployed is that of the period's year or, where it is not known yet, of the newest year.
indicator-reach-per-1000-why = It tells how many of those who may need support the service reaches, and compares counties of different size.
indicator-reach-per-1000-source = Own definition; population from the dataset Population
indicator-reach-per-1000-unit = per thousand unemployed

indicator-moved-on-share-definition = Those who moved on from the steps of the path in the period divided by those who came to the steps, all six together. Who moved on may have come earlier.
indicator-moved-on-share-why = When it falls, clients are held up or lost at some step; the page Service path shows where.
indicator-moved-on-share-source = Steps: work-ability support team, North Savo wellbeing services county (Innokylä)
indicator-moved-on-share-unit = %

indicator-lost-share-definition = Those who left the path in the period divided by those who came to its steps, all six together.
indicator-lost-share-why = Who is lost is often who needs support most. A known place can be mended.
indicator-lost-share-source = Steps: work-ability support team, North Savo wellbeing services county (Innokylä)
indicator-lost-share-unit = %

indicator-change-mean-definition = The same clients' own estimate of their work ability from 0 to 10: the mean at six months less the mean at the start. Only those who answered both are in it.
indicator-change-mean-why = It tells whether clients themselves feel that their work ability has improved. It does not tell why.
indicator-change-mean-source = Measured at the start and at six months: work-ability support team, North Savo (Innokylä)
indicator-change-mean-unit = points

indicator-improved-share-definition = Clients whose own estimate of their work ability improved from the start to six months, divided by those who answered both.
indicator-improved-share-why = A mean may rise thanks to a few clients; the share tells how many gained.
indicator-improved-share-source = Own definition
indicator-improved-share-unit = %

indicator-paired-coverage-definition = Those measured at six months divided by those measured at the start whose six months were up in the period. Instrument: work ability score.
indicator-paired-coverage-why = If only some are asked again, the result may tell more of those who answered than of the service.
indicator-paired-coverage-source = Measured at the start and at six months: work-ability support team, North Savo (Innokylä)
indicator-paired-coverage-unit = %

indicator-client-positive-definition = Clients' answers 4 or 5 divided by all answers of clients on a scale of 1–5, all items together.
indicator-client-positive-why = Clients' experience tells whether the service began from their situation and goals.
indicator-client-positive-source = Scale and limit 4–5: THL, Tutkimuksesta tiiviisti 31/2023, figure 4
indicator-client-positive-unit = %

indicator-professional-positive-definition = Professionals' answers 4 or 5 divided by all answers of professionals on a scale of 1–5, all items together.
indicator-professional-positive-why = Professionals see from near what works in the service and what is left undone.
indicator-professional-positive-source = THL, Tutkimuksesta tiiviisti 31/2023, figure 4 (n = 81); its numbers are not in the text at hand
indicator-professional-positive-unit = %

indicator-heard-share-definition = Clients who answered 4 or 5 to ”I was heard” divided by those who answered the item.
indicator-heard-share-why = In the study's interviews being heard was the heart of the service for clients.
indicator-heard-share-source = Own definition; subject: THL, Tutkimuksesta tiiviisti 31/2023
indicator-heard-share-unit = %

indicator-fidelity-total-definition = A coaching unit's scores (1–5) on the 25 quality criteria together; for the county the mean of its units. 115 or more is exemplary, 100–114 good, 74–99 fair; under 74 is not supported employment.
indicator-fidelity-total-why = The results of coaching depend on how closely the model is followed.
indicator-fidelity-total-source = IPS fidelity scale (Becker et al. 2019); the national recommendations
indicator-fidelity-total-unit = points

indicator-job-start-rate-definition = Those who started paid work in the half-year divided by clients out of work.
indicator-job-start-rate-why = The aim of coaching is paid work. The international minimum is 40%.
indicator-job-start-rate-source = IPS Grow: at least 40%
indicator-job-start-rate-unit = %

indicator-retention-13w-definition = Those who stayed in work over 13 weeks divided by those who started paid work.
indicator-retention-13w-why = Support goes on at work: the result is a job that lasts. The international minimum is 65%.
indicator-retention-13w-source = IPS Grow: at least 65%
indicator-retention-13w-unit = %

indicator-clients-per-coach-definition = Clients in coaching divided by the coaches' full-time equivalents.
indicator-clients-per-coach-why = With over 20 clients per coach the criterion does not get full points.
indicator-clients-per-coach-source = IPS fidelity scale (Becker et al. 2019), item 1
indicator-clients-per-coach-unit = clients/FTE

indicator-cost-per-client-definition = Costs of twelve months divided by clients: active at the end of the period and ended in twelve months.
indicator-cost-per-client-why = It helps to see what the service costs per person helped. It tells nothing of effects.
indicator-cost-per-client-source = Own definition
indicator-cost-per-client-unit = €

indicator-cost-per-positive-transition-definition = Costs of twelve months divided by positive transitions from unemployment (to work, study, rehabilitation or employment-promoting service) in the same time.
indicator-cost-per-positive-transition-why = It sets money against what happened to clients. Not every transition is due to the service.
indicator-cost-per-positive-transition-source = Own definition
indicator-cost-per-positive-transition-unit = €

indicator-break-even-definition = Costs of twelve months divided by the cost of one year of unemployment. The assumption is €9,600 a year, the labour-market subsidy alone; it can be changed on the page Impact.
indicator-break-even-why = It tells how many would have to move to work for a year for the money to come back. It is an order of magnitude, not a result.
indicator-break-even-source = Assumption: Kela, labour-market subsidy €37.21 a day (2025), 21.5 days a month
indicator-break-even-unit = transitions

indicator-agreements-in-force-definition = Municipalities with an agreement in force that names work-ability support, divided by the county's municipalities.
indicator-agreements-in-force-why = The recommendations ask for written agreements. Without one the division of work rests on persons.
indicator-agreements-in-force-source = Recommendation 2 (national recommendations)
indicator-agreements-in-force-unit = %
