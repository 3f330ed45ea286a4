-- who comes again is found by the number of the identity card
create index dossier_identity on casework.dossier (agency, identity_number);
