import type { ClientData } from './world.ts';

/** The applications that are registered unless a world file says otherwise: made up, secrets included. */
export function defaultClients(sandbox: string, otherTenant: string): readonly ClientData[] {
  return [
    {
      id: 'countercheck-system-v1',
      secret: 'not-a-secret-system-v1',
      context: 'system',
      scopeVersion: 'v1',
      registeredScopes: [
        'system/Basic.write',
        'system/FinancialTransaction.write',
        'system/Account.read',
        'system/Encounter.read',
        'system/Patient.read',
        'system/RelatedPerson.read',
      ],
      tenants: [sandbox, otherTenant],
    },
    {
      id: 'countercheck-system-v2',
      secret: 'not-a-secret-system-v2',
      context: 'system',
      scopeVersion: 'v2',
      registeredScopes: [
        'system/Basic.c',
        'system/FinancialTransaction.c',
        'system/Account.rs',
        'system/Encounter.crus',
        'system/Patient.crus',
        'system/RelatedPerson.crus',
      ],
      tenants: [sandbox, otherTenant],
    },
    {
      id: 'countercheck-system-without-financial-transaction',
      secret: 'not-a-secret-system-without-financial-transaction',
      context: 'system',
      scopeVersion: 'v1',
      registeredScopes: ['system/Basic.write', 'system/Account.read'],
      tenants: [sandbox],
    },
    {
      id: 'countercheck-provider',
      secret: 'not-a-secret-provider',
      context: 'user',
      scopeVersion: 'v1',
      registeredScopes: [
        'openid',
        'fhirUser',
        'launch',
        'online_access',
        'user/Account.read',
        'user/Basic.write',
        'user/Encounter.read',
        'user/Patient.read',
        'user/RelatedPerson.read',
      ],
      tenants: [sandbox, otherTenant],
    },
    {
      id: 'countercheck-patient',
      secret: 'not-a-secret-patient',
      context: 'patient',
      scopeVersion: 'v1',
      registeredScopes: [
        'openid',
        'fhirUser',
        'launch/patient',
        'patient/Account.read',
        'patient/Basic.write',
        'patient/Patient.read',
      ],
      tenants: [sandbox],
    },
  ];
}
