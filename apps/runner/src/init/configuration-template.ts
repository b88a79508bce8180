/** What `countercheck init` writes: valid as it stands, and without permission to post. */
export const CONFIGURATION_TEMPLATE = `# Servers under test. A server is always one of these, or the embedded mock: countercheck run --server NAME
servers:
  sandbox:
    # Service root of the secure server; its last part is the tenant.
    baseUrl: https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d
    # The open server of the same tenant: read only, without a token.
    openBaseUrl: https://fhir-open.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d
    # Discovered from the server unless it stands here.
    # tokenUrl: https://…

    # A system account. Credentials come from the environment and are never printed.
    clientId: \${COUNTERCHECK_CLIENT_ID}
    clientSecret: \${COUNTERCHECK_CLIENT_SECRET}
    # Instead of the secret: a private key, whose public half is registered.
    # privateKey: { file: private-key.pem, kid: my-key, alg: RS384 }

    # A create needs both write scopes; balances need Account.read.
    scopes: [system/Basic.write, system/FinancialTransaction.write, system/Account.read]

    # What the application is registered for, when you know it: a token that grants more or less is noticed then.
    # registeredScopes: [system/Basic.write, system/FinancialTransaction.write, system/Account.read]

    # forbidden: nothing is posted, whatever a scenario asks for. allowed: money is posted, up to the limits.
    writes: forbidden
    # The most that one run may post, by currency. A currency without a limit is not posted.
    limits: { USD: 100.00 }
    requestsPerSecond: 5
    # The hospital's time zone decides which month is the current one.
    timeZone: America/Chicago

    # Test data that the tenant holds. A scenario that needs one that is missing is skipped and says so.
    fixtures:
      aliases: { payment: "0111", adjustment: "3100" }
      # location: "98920358"
      # encounter: "97953536"
      # recurringEncounter: "97950001"
      # encounterWithoutBalance: "97953537"
      # settledRecurringEncounter: "97950005"
      # recurringEncounterWithoutActivity: { withFifo: "97950002", withoutFifo: "97950006" }
      # guarantorAccount: G63392574
      # financialAccount: F703726
      # statement: { account: S2580833, number: "68002", patient: "6330017" }
      # guarantor: 6330015-6330015

    # A further tenant that the same credentials open, and one for which they are worth nothing.
    # secondTenant: https://fhir-ehr-code.cerner.com/r4/…
    # otherTenant: https://fhir-ehr-code.cerner.com/r4/…

    # Tokens of a user and a patient, to show that they are refused.
    # userToken: \${COUNTERCHECK_USER_TOKEN}
    # patientToken: \${COUNTERCHECK_PATIENT_TOKEN}

    # Further applications, to show what is granted to them: one registered for version 2 of SMART, and one that is
    # not registered for FinancialTransaction.
    # clients:
    #   system-v2:
    #     clientId: \${COUNTERCHECK_V2_CLIENT_ID}
    #     clientSecret: \${COUNTERCHECK_V2_CLIENT_SECRET}
    #     scopes: [system/Basic.c, system/FinancialTransaction.c, system/Account.rs]
    #   system-trimmed:
    #     clientId: \${COUNTERCHECK_TRIMMED_CLIENT_ID}
    #     clientSecret: \${COUNTERCHECK_TRIMMED_CLIENT_SECRET}
    #     scopes: [system/Basic.write, system/FinancialTransaction.write, system/Account.read]
    #     registeredScopes: [system/Basic.write, system/Account.read]

    # What the hospital has configured, as for countercheck validate --tenant.
    # tenant: tenant.yaml

# Requirements that every run must show, or it is no pass; countercheck rules lists them.
# require: [create-status-201, rejection-posts-nothing]

# Failures that are known, with reason, owner and expiry.
# waivers: waivers.yaml

# Where reports go.
# reports: conformance
`;
