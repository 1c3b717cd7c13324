// A KWallet daemon for tests: answers as org.kde.kwalletd5 does, keeps its entries in a file, and can be told
// to lie the way the real one's failures look to QtKeychain.
//
//   kwalletd_mock FILE

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
const auto walletName = u"kdewallet"_s;
}

/// The entries and the way of answering; what the test talks to.
class WalletControl final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.claviger.Test")

public:
    explicit WalletControl(const QString &path) : m_path(path)
    {
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly))
            m_entries = QJsonDocument::fromJson(file.readAll()).object();
    }

    QString behaviour = u"honest"_s;
    QStringList calls;

    bool contains(const QString &key) const { return m_entries.contains(key); }

public Q_SLOTS:
    void behave(const QString &how) { behaviour = how; }
    QString entry(const QString &key) { return m_entries.value(key).toString(); }
    void setEntry(const QString &key, const QString &text)
    {
        m_entries.insert(key, text);
        save();
    }
    void removeEntry(const QString &key)
    {
        m_entries.remove(key);
        save();
    }
    QStringList takeCalls() { return std::exchange(calls, {}); }

private:
    void save()
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(m_entries).toJson());
    }

    QString m_path;
    QJsonObject m_entries;
};

/// The wallet itself.
class Wallet final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    explicit Wallet(WalletControl &control) : m_control(control) { }

public Q_SLOTS:
    bool isEnabled() { return true; }
    QString networkWallet() { return walletName; }
    QStringList wallets() { return is(u"no wallet") ? QStringList() : QStringList{walletName}; }
    bool isOpen(const QString &) { return !is(u"locked") && !is(u"opens when asked") && !is(u"no wallet"); }
    int open(const QString &, qlonglong, const QString &)
    {
        if (is(u"opens when asked"))
            m_control.behaviour = u"honest"_s;
        return is(u"locked") || is(u"no wallet") ? -1 : 1;
    }
    int entryType(int, const QString &, const QString &key, const QString &)
    {
        note(u"entryType"_s, key);
        return m_control.contains(key) ? 1 : 0; // Password, or Unknown
    }
    QString readPassword(int, const QString &, const QString &key, const QString &)
    {
        note(u"readPassword"_s, key);
        if (!is(u"fails reads"))
            return m_control.entry(key);
        sendErrorReply(QDBusError::Failed, u"the backend failed"_s);
        return {};
    }
    int writePassword(int, const QString &, const QString &key, const QString &value, const QString &)
    {
        note(u"writePassword"_s, key);
        if (is(u"loses writes"))
            return -1;
        m_control.setEntry(key, is(u"cuts writes") ? value.chopped(1) : value);
        return 0;
    }
    int removeEntry(int, const QString &, const QString &key, const QString &)
    {
        note(u"removeEntry"_s, key);
        if (is(u"keeps what is removed"))
            return -1;
        m_control.removeEntry(key);
        return 0;
    }
    // What a program would use as an index.
    QStringList entryList(int, const QString &, const QString &)
    {
        note(u"entryList"_s, {});
        return {};
    }
    QStringList folderList(int, const QString &)
    {
        note(u"folderList"_s, {});
        return {};
    }

private:
    bool is(QStringView behaviour) const { return m_control.behaviour == behaviour; }
    void note(const QString &method, const QString &key) { m_control.calls += u"%1 %2"_s.arg(method, key); }

    WalletControl &m_control;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    WalletControl control(application.arguments().value(1));
    Wallet wallet(control);
    auto bus = QDBusConnection::sessionBus();
    const auto isUp = bus.registerObject(u"/test"_s, &control, QDBusConnection::ExportAllSlots)
        && bus.registerObject(u"/modules/kwalletd5"_s, &wallet, QDBusConnection::ExportAllSlots)
        && bus.registerService(u"org.kde.kwalletd5"_s);
    return isUp ? QCoreApplication::exec() : 1;
}

#include "kwalletd_mock.moc"
