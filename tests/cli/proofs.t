# What holders of real pathways see: the proof of each, step by step. Dates are
# a plausible holder's, the rules those of the catalogue.

# CompTIA: three certifications, each good for three years. With the last of
# them the stack stands; when the first ends, it falls.

$ cairn copy pathway ct-csis
copied pathway 1: ct-csis
$ cairn add credential --achievement comptia-aplus --earned 2024-01-20
added credential 1: CompTIA A+ (two exams)
$ cairn add credential --achievement comptia-networkplus --earned 2025-02-03
added credential 2: CompTIA Network+
you already hold CompTIA IT Operations Specialist (CIOS); `cairn copy ct-cios` keeps it
$ cairn explain ct-csis
CompTIA Secure Infrastructure Specialist (CSIS)
  ◕ not complete  (66 %)
  live: it counts only while all parts do

  ✗ all of 3  (needs CompTIA Security+)
    ✓ CompTIA A+ (two exams)
        until 19 Jan 2027
    ✓ CompTIA Network+
        until 2 Feb 2028
    ✗ CompTIA Security+
        missing (40 h, 425 USD)

  ! CompTIA A+ (two exams) lapses on 20 Jan 2027

  Source  CompTIA stackable guide (only active CE certifications count; automatic award) (2026) and others, partly verified
  Third-party guides disagree on some stacks (one lists Network+ inside CNVP/CNSP, another lists A+ inside CNIP); list follows the component table in the digital-badge page copy. Lifetime (pre-2011) certifications do not count.
$ cairn add credential --achievement comptia-securityplus --earned 2026-05-10
added credential 3: CompTIA Security+
you already hold CompTIA Secure Infrastructure Specialist (CSIS)
$ cairn explain ct-csis
CompTIA Secure Infrastructure Specialist (CSIS)
  ● complete since 10 May 2026  (met)
  live: it counts only while all parts do

  ✓ all of 3  (until 19 Jan 2027)
    ✓ CompTIA A+ (two exams)
        until 19 Jan 2027
    ✓ CompTIA Network+
        until 2 Feb 2028
    ✓ CompTIA Security+
        until 9 May 2029

  ! CompTIA A+ (two exams) lapses on 20 Jan 2027 and takes this pathway with it

  Source  CompTIA stackable guide (only active CE certifications count; automatic award) (2026) and others, partly verified
  Third-party guides disagree on some stacks (one lists Network+ inside CNVP/CNSP, another lists A+ inside CNIP); list follows the component table in the digital-badge page copy. Lifetime (pre-2011) certifications do not count.
$ cairn explain ct-csis --as-of 2030-01-01
CompTIA Secure Infrastructure Specialist (CSIS)
  ○ not complete  (0 %)
  live: it counts only while all parts do

  ✗ all of 3  (needs CompTIA A+ (two exams), CompTIA Network+, CompTIA Security+)
    ✗ CompTIA A+ (two exams)
        lapsed 20 Jan 2027 (40 h, 506 USD)
    ✗ CompTIA Network+
        lapsed 3 Feb 2028 (40 h, 369 USD)
    ✗ CompTIA Security+
        lapsed 10 May 2029 (40 h, 425 USD)

  Source  CompTIA stackable guide (only active CE certifications count; automatic award) (2026) and others, partly verified
  Third-party guides disagree on some stacks (one lists Network+ inside CNVP/CNSP, another lists A+ inside CNIP); list follows the component table in the digital-badge page copy. Lifetime (pre-2011) certifications do not count.

# Kubestronaut: live only while all five are.

$ cairn copy pathway cncf-kube
copied pathway 2: cncf-kube
$ for exam in kcna kcsa cka ckad; do cairn add credential --achievement cncf-$exam --earned 2025-06-01; done
added credential 4: Kubernetes and Cloud Native Associate (KCNA)
added credential 5: Kubernetes and Cloud Native Security Associate (KCSA)
added credential 6: Certified Kubernetes Administrator (CKA)
added credential 7: Certified Kubernetes Application Developer (CKAD)
$ cairn explain cncf-kube
Kubestronaut
  ◕ not complete  (80 %)
  live: it counts only while all parts do

  ✗ all of 5  (needs Certified Kubernetes Security Specialist (CKS))
    ✓ Kubernetes and Cloud Native Associate (KCNA)
        until 31 May 2027
    ✓ Kubernetes and Cloud Native Security Associate (KCSA)
        until 31 May 2027
    ✓ Certified Kubernetes Administrator (CKA)
        until 31 May 2027
    ✓ Certified Kubernetes Application Developer (CKAD)
        until 31 May 2027
    ✗ Certified Kubernetes Security Specialist (CKS)
        missing (150 h, 445 USD)

  ! Kubernetes and Cloud Native Associate (KCNA) lapses on 1 Jun 2027

  Source  CNCF Kubestronaut FAQ (official) (2026) and others, verified
  No period in which they must be earned. CKS itself requires CKA. Exam prices 2026: $250 for KCNA/KCSA, $445 for CKA/CKAD/CKS.
$ cairn add credential --achievement cncf-cks --earned 2025-12-01
added credential 8: Certified Kubernetes Security Specialist (CKS)
you already hold Kubestronaut
$ cairn explain cncf-kube
Kubestronaut
  ● complete since 1 Dec 2025  (met)
  live: it counts only while all parts do

  ✓ all of 5  (until 31 May 2027)
    ✓ Kubernetes and Cloud Native Associate (KCNA)
        until 31 May 2027
    ✓ Kubernetes and Cloud Native Security Associate (KCSA)
        until 31 May 2027
    ✓ Certified Kubernetes Administrator (CKA)
        until 31 May 2027
    ✓ Certified Kubernetes Application Developer (CKAD)
        until 31 May 2027
    ✓ Certified Kubernetes Security Specialist (CKS)
        until 30 Nov 2027

  ! Kubernetes and Cloud Native Associate (KCNA) lapses on 1 Jun 2027 and takes this pathway with it

  Source  CNCF Kubestronaut FAQ (official) (2026) and others, verified
  No period in which they must be earned. CKS itself requires CKA. Exam prices 2026: $250 for KCNA/KCSA, $445 for CKA/CKAD/CKS.
$ cairn explain cncf-kube --as-of 2027-06-01
Kubestronaut
  ◔ not complete  (20 %)
  live: it counts only while all parts do

  ✗ all of 5  (needs Kubernetes and Cloud Native Associate (KCNA), Kubernetes and Cloud Native Security Associate (KCSA), Certified Kubernetes Administrator (CKA), Certified Kubernetes Application Developer (CKAD))
    ✗ Kubernetes and Cloud Native Associate (KCNA)
        lapsed 1 Jun 2027 (40 h, 250 USD)
    ✗ Kubernetes and Cloud Native Security Associate (KCSA)
        lapsed 1 Jun 2027 (40 h, 250 USD)
    ✗ Certified Kubernetes Administrator (CKA)
        lapsed 1 Jun 2027 (90 h, 445 USD)
    ✗ Certified Kubernetes Application Developer (CKAD)
        lapsed 1 Jun 2027 (90 h, 445 USD)
    ✓ Certified Kubernetes Security Specialist (CKS)
        until 30 Nov 2027

  Certified Kubernetes Security Specialist (CKS) lapses on 1 Dec 2027

  Source  CNCF Kubestronaut FAQ (official) (2026) and others, verified
  No period in which they must be earned. CKS itself requires CKA. Exam prices 2026: $250 for KCNA/KCSA, $445 for CKA/CKAD/CKS.

# Red Hat: five among many, behind RHCE.

$ cairn copy pathway rh-rhca
copied pathway 3: rh-rhca
$ cairn add credential --achievement rh-rhcsa --earned 2024-03-01
added credential 9: Red Hat Certified System Administrator (RHCSA)
$ cairn add credential --achievement rh-rhce --earned 2025-03-01
added credential 10: Red Hat Certified Engineer (RHCE)
$ cairn explain rh-rhca
Red Hat Certified Architect
  ? not known: it hangs on what is doubtful  (66 % ?)
  live: it counts only while all parts do

  ? all of 3  (needs 5 of: certification on the RHCA list)
    ✓ Red Hat Certified System Administrator (RHCSA)
        until 29 Feb 2028, renewed by Red Hat Certified Engineer (RHCE) on 1 Mar 2025
    ✓ any of 3  (until 29 Feb 2028)
      ✓ Red Hat Certified Engineer (RHCE)
          until 29 Feb 2028
      ✗ RHCEMD
          missing
      ✗ RHCCD
          missing
    ? 5 of: certification on the RHCA list
        to be confirmed by you

  Red Hat Certified System Administrator (RHCSA) lapses on 1 Mar 2028 unless Red Hat Certified Engineer (RHCE) is earned before then

  Source  RHCA upkeep rules explained (2018) and others, verified
  k-of-n with substitution: the best test case for a rule engine. Red Hat has since simplified parts of the programme: check.

# Cisco: a core exam and one of the concentrations, within three years of each
# other.

$ cairn copy pathway cisco-ccnp
copied pathway 4: cisco-ccnp
$ cairn add credential --achievement cisco-encor-350-401-core-exam --earned 2022-10-01
added credential 11: ENCOR 350-401 core exam
$ cairn explain cisco-ccnp
CCNP Enterprise
  ◑ not complete  (50 %)
  live: it counts only while all parts do

  ✗ earned within 1095 days
    ✗ all of 2  (needs any of 6)
      ✓ ENCOR 350-401 core exam
          no end
      ✗ any of 6  (one of ENARSI 300-410, ENSDWI 300-415, ENSLD 300-420, ENWLSD 300-425 and 2 more)
        ✗ ENARSI 300-410
            missing
        ✗ ENSDWI 300-415
            missing
        ✗ ENSLD 300-420
            missing
        ✗ ENWLSD 300-425
            missing
        ✗ ENWLSI 300-430
            missing
        ✗ ENAUTO 300-435
            missing

  Source  Cisco Continuing Education requirements (30/40/80/120 credits) (2024), partly verified
  CCNA is not a prerequisite. Exam codes from memory.
$ cairn add credential --achievement cisco-enarsi-300-410 --earned 2026-10-02
added credential 12: ENARSI 300-410
$ cairn explain cisco-ccnp
CCNP Enterprise
  ◑ not complete  (50 %)
  live: it counts only while all parts do

  ✗ earned within 1095 days
    ✗ all of 2  (needs any of 6)
      ✓ ENCOR 350-401 core exam
          no end
      ✗ any of 6  (one of ENARSI 300-410, ENSDWI 300-415, ENSLD 300-420, ENWLSD 300-425 and 2 more)
        ✗ ENARSI 300-410
            earned 2 Oct 2026, outside the time that counts
        ✗ ENSDWI 300-415
            missing
        ✗ ENSLD 300-420
            missing
        ✗ ENWLSD 300-425
            missing
        ✗ ENWLSI 300-430
            missing
        ✗ ENAUTO 300-435
            missing

  Source  Cisco Continuing Education requirements (30/40/80/120 credits) (2024), partly verified
  CCNA is not a prerequisite. Exam codes from memory.
$ cairn add credential --achievement cisco-encor-350-401-core-exam --earned 2026-11-01
added credential 13: ENCOR 350-401 core exam
you already hold CCNP Enterprise
$ cairn explain cisco-ccnp
CCNP Enterprise
  ● complete since 1 Nov 2026  (met)
  live: it counts only while all parts do

  ✓ earned within 1095 days
    ✓ all of 2
      ✓ ENCOR 350-401 core exam
          no end
      ✓ any of 6
        ✓ ENARSI 300-410
            no end
        ✗ ENSDWI 300-415
            missing
        ✗ ENSLD 300-420
            missing
        ✗ ENWLSD 300-425
            missing
        ✗ ENWLSI 300-430
            missing
        ✗ ENAUTO 300-435
            missing

  Source  Cisco Continuing Education requirements (30/40/80/120 credits) (2024), partly verified
  CCNA is not a prerequisite. Exam codes from memory.

# Salesforce: an award that is made of others and stays.

$ cairn copy pathway sf-app
copied pathway 5: sf-app
$ cairn add credential --achievement sf-appbuilder --earned 2023-01-09
added credential 14: Salesforce Certified Platform App Builder
$ cairn add credential --achievement sf-pd1 --earned 2024-01-09
added credential 15: Salesforce Certified Platform Developer I
$ cairn explain sf-app
Salesforce Application Architect
  ○ not complete  (0 %)
  live: it counts only while all parts do

  ✗ all of 4  (needs Salesforce Certified Platform App Builder, Salesforce Certified Platform Developer I, Data Architect, Sharing and Visibility Architect)
    ✗ Salesforce Certified Platform App Builder
        lapsed 9 Jan 2024 (90 h, 200 USD)
    ✗ Salesforce Certified Platform Developer I
        lapsed 9 Jan 2025 (90 h, 200 USD)
    ✗ Data Architect
        missing
    ✗ Sharing and Visibility Architect
        missing

  Source  Salesforce maintenance: one free module per certification per year, Associate level exempt, architects share a module (2025) and others, verified
  Granted automatically when all four are held. Architects share one combined maintenance module.

# Points with a cap, of a person's own.

$ echo '{"id": "fellow", "title": "Fellow of the Harbour", "kind": "award", "rule": {"points": 45, "items": [{"achievement": "Webinar One", "pts": 10}, {"achievement": "Webinar Two", "pts": 10}, {"achievement": "Webinar Three", "pts": 10}, {"achievement": "Talk", "pts": 25}], "caps": [{"achievements": ["Webinar One", "Webinar Two", "Webinar Three"], "max": 20}]}}' > fellow.json
$ cairn import fellow.json
imported fellow.json: pathway Fellow of the Harbour (not known before: Talk, Webinar One, Webinar Two, Webinar Three)
1 imported
$ for what in 'Webinar One' 'Webinar Two' 'Webinar Three'; do cairn add credential --achievement "$what" --earned 2026-01-05; done
added credential 16: Webinar One
added credential 17: Webinar Two
added credential 18: Webinar Three
$ cairn explain fellow
Fellow of the Harbour
  ◑ not complete  (44 %)
  award: once complete it stays

  ✗ 45 points  (25 more of Talk (25 points))
    ✗ Talk (25 points)
        missing
    ✗ at most 20 points  (20 so far)
      ✓ Webinar One (10 points)
          no end
      ✓ Webinar Two (10 points)
          no end
      ✓ Webinar Three (10 points)
          no end

  Source  rule
