#pragma once

#include "app/store/activity_repository.h"
#include "app/store/change_set_repository.h"
#include "app/store/credential_repository.h"
#include "app/store/definition_repository.h"
#include "app/store/environment_repository.h"
#include "app/store/history_repository.h"
#include "app/store/intent_repository.h"
#include "app/store/project_repository.h"
#include "app/store/variable_repository.h"
#include "app/store/vault_repository.h"
#include "app/store/workspace_repository.h"
#include "app/store/write_stamp.h"

// Each repository is a thin set of statements over one noun: no rule, no secret value, no state of its own.
// Use it on the connection's thread. Every writing call belongs inside a Connection::transaction.
