#pragma once

#include <QList>
#include <QObject>

#include "ui/credentials/app_lookup.h"
#include "ui/credentials/credential_editor.h"

namespace claviger
{
/// Makes a new credential: which apps can be picked, which of an app's methods, where it starts, and what is
/// saved. The dialog shows it.
class NewCredential final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewCredential)

public:
    /// What a person says about it besides its values.
    struct Placement
    {
        QString label;
        Scope scope;
        Id environment; ///< null: all environments
        bool isDefault = false;
    };

    NewCredential(Workspace &workspace, AppLookup apps, QObject *parent = nullptr);

    /// The apps that have all these words, in their name, slug, category or description; those whose name
    /// begins with them first. Without words all of them, by name.
    QList<AppSummary> appsFor(const QString &words) const;

    /// False if there is no such app, or none of its methods can be filled in by hand.
    bool chooseApp(const QString &slug);
    void chooseMethod(int index);
    const App &app() const { return m_app; }
    const QList<ConnectionMethod> &methods() const { return m_methods; }
    const ConnectionMethod &method() const { return m_method; }
    Placement start() const; ///< what it begins with, before a person changes it

    void save(const Placement &placement, QHash<QString, QJsonValue> plain, SecretFields secrets);
    CredentialEditor &editor() { return m_editor; }

private:
    AppLookup m_lookup;
    CredentialEditor m_editor;
    QList<AppSummary> m_apps; ///< that can be picked, by name
    App m_app;
    QList<ConnectionMethod> m_methods;
    ConnectionMethod m_method;
};
}
