#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include "models/base/result.h"
#include "models/catalog/app.h"
#include "models/credentials/credential.h"

namespace claviger
{
/// The apps that come with the program. Nothing is read before it is asked for; app() reads one file, all()
/// and search() every file once. Main thread.
class AppCatalog final
{
public:
    AppCatalog() = default;
    /// `directory` holds `<slug>.json` files; the default is the program's own.
    explicit AppCatalog(QString directory) : m_directory(std::move(directory)) { }

    /// Sorted. Lists names, opens no file.
    QStringList slugs() const;
    /// Errors: NotFound {what: app, name}, what readApp() may say.
    Result<App> app(const QString &slug);
    /// Every app that can be read, in the order of slugs().
    const QList<App> &all();

    /// The apps in which every word is found, best first: the name or slug itself, their beginning, the
    /// beginning of a word, anywhere in them, then category and description. Case and accents do not matter;
    /// any language's texts are searched, `localeName` decides equal ones. An empty text finds all, by name.
    QList<App> search(const QString &text, const QString &localeName);

    /// Stands in for an app whose definition is gone, so that its credential can still be shown and edited.
    static App unknownApp(const QString &slug, const QList<CredentialField> &fields);
    /// A schema for those values that the definition has no field for (any more).
    static Schema leftOver(const Schema &definition, const QList<CredentialField> &fields);

private:
    struct SearchEntry
    {
        QStringList names; ///< names in every language and the slug, folded
        QString rest; ///< categories and descriptions, folded
    };
    static SearchEntry entryFor(const App &app);
    void load();

    QString m_directory = QStringLiteral(":/catalog/apps");
    QHash<QString, App> m_read;
    QList<App> m_all;
    QList<SearchEntry> m_entries; ///< beside m_all
    bool m_isLoaded = false;
};
}
