// --demo: a throw-away workspace, made by the program's own use cases, gone when the program ends.
#include <array>

#include "app/catalog/app_catalog.h"
#include "app/desktop/desktop.h"
#include "app/platform/hardening.h"
#include "app/workspace/demo_workspace.h"
#include "app/workspace/workspace_directory.h"
#include "ui/base/async.h"
#include "ui/shell/session.h"
#include "ui/unlock/first_start_controller.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Nobody needs to know it: the vault goes with the program.
SecretBuffer throwAwayPassphrase()
{
    std::array<unsigned char, 24> random{};
    systemRandom(random);
    SecretBuffer passphrase(random.size() * 2);
    const auto bytes = passphrase.bytes();
    for (std::size_t i = 0; i < random.size(); ++i) {
        bytes[2 * i] = static_cast<unsigned char>('a' + random[i] % 16);
        bytes[2 * i + 1] = static_cast<unsigned char>('a' + random[i] / 16);
    }
    return passphrase;
}
}

void Desktop::openDemo()
{
    m_starter = std::make_unique<FirstStartController>(*m_directory, *m_probe);
    m_starter->choose(StoreKind::SealedVault);
    connect(m_starter.get(), &FirstStartController::failed, this,
        [this](const Error &error) { emit m_session->cannotOpen(error, {}); });
    connect(m_starter.get(), &FirstStartController::created, this, [this] {
        m_demo = m_starter->takeWorkspace();
        whenDone(fillDemoWorkspace(m_demo.get(), m_catalog.get()), this, [this](const Result<void> &filled) {
            if (!filled)
                emit m_session->cannotOpen(filled.error(), {});
            else
                m_session->adopt(std::move(m_demo));
        });
    });
    m_starter->create(u"Demo"_s, throwAwayPassphrase());
}
}
