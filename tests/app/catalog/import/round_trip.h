#pragma once

#include <QSet>

#include "app/catalog/app_catalog.h"
#include "app/catalog/importer.h"
#include "machine.h"

namespace claviger::test
{
/// Imports a source into a workspace as a person would who leaves everything as the preview has it, then
/// fills in every field of everything that came in, saves it, and reads it back.
class RoundTrip final
{
public:
    RoundTrip();

    /// What was not as it should be, one sentence each.
    QStringList of(const QString &path);
    /// Once more over what is stored: saves each unchanged, as a form does in which nothing was touched, and
    /// looks for secrets in the files of the workspace.
    QStringList afterwards();

    int items() const { return m_items; }
    int fields() const { return m_fields; }
    const QString &folder() const { return m_folder; }

private:
    struct Filled
    {
        Id id;
        Schema schema;
        QHash<QString, QJsonValue> values;
        QString name;
    };

    void import(const QString &path);
    void fill(const ImportItem &item);
    void fillVariable(const Definition &definition, int turn);
    void fillCredential(const App &app, const ConnectionMethod &method, int turn);
    void readBack(const Filled &filled);
    void saveUnchanged(const Filled &filled);
    void searchFiles();
    void wrong(const QString &where, const QString &what)
    {
        m_wrong.append(where + QStringLiteral(": ") + what);
    }

    Machine m_machine;
    std::unique_ptr<Workspace> m_workspace;
    AppCatalog m_catalog;
    QList<Filled> m_filled;
    QSet<QByteArray> m_secrets; ///< marks of secret values: in no file of the workspace
    QStringList m_wrong;
    QString m_folder;
    int m_items = 0;
    int m_fields = 0;
};
}
