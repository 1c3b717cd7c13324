#include "app/doctor/system_checks.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QLocale>

#include "app/secrets/secret_arena.h"
#include "app/secrets/secret_buffer.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr mode_t othersBits = 077;

QString nameOf(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::SecretService:
        return u"Secret Service"_s;
    case KeychainBackend::KWallet:
        return u"KWallet"_s;
    case KeychainBackend::LibsecretFile:
        return Say::tr("libsecret's own file");
    }
    return {};
}

bool dumpsCore()
{
    rlimit limit{};
    return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur > 0;
}
}

Finding checkKeychain(KeychainBackend backend, KeychainState state, bool isNeeded)
{
    const QString check = u"keychain"_s;
    if (state == KeychainState::Ready)
        return Finding::fine(check, Say::tr("The keychain is ready (%1).").arg(nameOf(backend)));
    return Finding::of(check, isNeeded ? Finding::Level::Problem : Finding::Level::Warning, errorFor(state));
}

Findings checkKeychainConfiguration()
{
    if (const auto error = plaintextKeychainConfig())
        return {Finding::of(u"keychainConfig"_s, Finding::Level::Warning, *error)};
    return {};
}

Finding checkSecureMemory()
{
    const QString check = u"memory"_s;
    const SecretBuffer trial(1); // makes the arena map and lock its first chunk
    const auto usage = SecretArena::instance().usage();
    const QString limit = usage.limit == RLIM_INFINITY
        ? Say::tr("no limit")
        : QLocale().formattedDataSize(static_cast<qint64>(usage.limit));
    if (usage.isLocked())
        return Finding::fine(check, Say::tr("Secrets are kept in locked memory (limit: %1).").arg(limit));
    return {check, Finding::Level::Warning,
        Say::tr("Memory for secrets could not be locked (limit: %1), so it might be written to swap.")
            .arg(limit),
        Say::tr("Raise the limit on locked memory (ulimit -l), or encrypt the swap space.")};
}

Finding checkProcess()
{
    const QString check = u"process"_s;
    const QString remedy = Say::tr("Use a release build.");
    if (dumpsCore())
        return {check, Finding::Level::Warning,
            Say::tr("A crash would write a core dump, which may hold secrets."), remedy};
    if (prctl(PR_GET_DUMPABLE) != 0)
        return {check, Finding::Level::Warning,
            Say::tr("Other programs of this user may read this program's memory (not a hardened build)."),
            remedy};
    return Finding::fine(check, Say::tr("No core dumps, and other programs may not read this one's memory."));
}

Findings checkPrivate(const QString &check, const QString &path)
{
    struct stat status{};
    if (lstat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    const bool isDirectory = S_ISDIR(status.st_mode);
    if (status.st_uid != geteuid())
        return {{check, Finding::Level::Problem, Say::tr("%1 belongs to another user.").arg(path),
            Say::tr("Make it yours with chown.")}};
    if ((status.st_mode & othersBits) == 0)
        return {};
    return {{check, Finding::Level::Problem, Say::tr("Other users may look into %1.").arg(path),
        Say::tr("Run: chmod %1 %2").arg(isDirectory ? u"700"_s : u"600"_s, path)}};
}

Findings checkDirectories(const Paths &paths)
{
    Findings findings;
    for (const QString &directory : {paths.data, paths.config, paths.runtime}) {
        const Findings found = checkPrivate(u"directories"_s, directory);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        findings.push_back({u"directories"_s, Finding::Level::Warning,
            Say::tr("XDG_RUNTIME_DIR is not set; locks are kept in %1.").arg(paths.runtime),
            Say::tr("Log in through a session manager, which sets it.")});
    if (findings.empty())
        findings.push_back(Finding::fine(u"directories"_s, Say::tr("Claviger's folders are yours alone.")));
    return findings;
}
}
