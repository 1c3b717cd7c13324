#include <array>

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "secret_tool_bench.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// libsecret's own file, without any service: the path of containers and of `SECRET_BACKEND=file`.
class LibsecretFileBench final : public SecretToolBench
{
public:
    /// With another password the file reads as if there were nothing in it.
    bool canVanish() const override { return true; }
    bool vanish() override { return qputenv("SECRET_FILE_TEST_PASSWORD", "another"); }
    bool comeBack() override { return qputenv("SECRET_FILE_TEST_PASSWORD", "test"); }
    QString reasonWhenVanished() const override { return u"WrongFilePassword"_s; }

    bool failWrites() override { return setWritable(false); }
    bool allowWrites() override { return setWritable(true); }

    const char *whyNothingIsNoted() const override
    {
        return "libsecret reads its file as a whole; no service is asked for anything";
    }

private:
    /// Either would do for the file's owner: GLib replaces a file in its directory, and if it cannot, in
    /// place.
    static bool setWritable(bool isWritable)
    {
        const QString file = qEnvironmentVariable("SECRET_FILE_TEST_PATH");
        const auto write = isWritable ? QFile::WriteOwner : QFile::Permissions();
        return QFile::setPermissions(file, QFile::ReadOwner | write)
            && QFile::setPermissions(QFileInfo(file).path(), QFile::ReadOwner | QFile::ExeOwner | write);
    }
};

/// So that permissions bind root as well.
void respectPermissions()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> capabilities{};
    if (syscall(SYS_capget, &header, capabilities.data()) != 0)
        qFatal("no capabilities to look at");
    capabilities[0].effective &= ~(1U << CAP_DAC_OVERRIDE);
    if (syscall(SYS_capset, &header, capabilities.data()) != 0)
        qFatal("a capability cannot be dropped");
}
}

int main(int argc, char *argv[])
{
    respectPermissions(); // before there are other threads
    const QTemporaryDir directory;
    qputenv("SECRET_BACKEND", "file");
    qputenv("SECRET_FILE_TEST_PATH", directory.filePath(u"test.keyring"_s).toUtf8());
    qputenv("SECRET_FILE_TEST_PASSWORD", "test");
    QCoreApplication application(argc, argv);
    StoreContract contract([] { return std::make_unique<LibsecretFileBench>(); });
    return QTest::qExec(&contract, argc, argv);
}
