#pragma once

#include <array>

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QLocale>

#include "models/base/text_fold.h"
#include "models/credentials/credential.h"
#include "models/credentials/workspace_nouns.h"
#include "models/items/credential_text.h"
#include "models/items/filter_vocabulary.h"
#include "models/items/text_ranks.h"

namespace claviger
{
/// The credentials of a workspace as rows. Touches no secret and nothing outside the summaries it is given.
///
/// The order of rows means nothing: a row keeps its place while it is there, new ones come last.
/// CredentialFilterModel sorts. What searching and sorting need is worked out per row once, on first use.
class CredentialTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        App,
        Label,
        Scope,
        Environment,
        Status,
        Used,
        Deleted, ///< empty unless it is in the trash
    };
    Q_ENUM(Column)
    static constexpr int columns = static_cast<int>(Column::Deleted) + 1;

    enum class Role {
        Id = Qt::UserRole + 1, ///< claviger::Id
        AppSlug,
        AppName, ///< as setAppNames() says, or as it was when the credential was saved
        Label,
        Slug,
        Scope, ///< ScopeKind
        ProjectName, ///< empty unless the scope is a project
        EnvironmentId, ///< claviger::Id; null: all environments
        EnvironmentName,
        EnvironmentColor, ///< `#rrggbb` as a string; empty: all environments
        Status, ///< CredentialStatus
        IsDefault,
        Revision,
        UsedAt, ///< milliseconds since 1970 UTC; 0: never
        DeletedAt, ///< the same; 0: not in the trash
        SortKey, ///< int: the row's rank in this column; equal cells have equal ranks
    };
    Q_ENUM(Role)

    explicit CredentialTableModel(const QLocale &locale = QLocale(), QObject *parent = nullptr);

    /// Takes the new state of the workspace. Rows are told apart by id: what stays keeps its row, so that
    /// selection, current row and scroll position survive; only where most of it is new is the model reset.
    void setRows(const QList<CredentialSummary> &rows);
    void setProjects(const QList<Project> &projects);
    void setEnvironments(const QList<Environment> &environments);
    /// App names by slug in the reader's language; apps not in it keep the name they were saved with.
    void setAppNames(const QHash<QString, QString> &names);

    const CredentialSummary &summary(int row) const { return m_rows.at(row); }
    /// -1 if there is no such credential.
    int rowOf(const Id &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDragActions() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override; ///< see credential_mime.h

    /// Everything a search looks at in this row, folded (see folded()): app name and slug, label and slug,
    /// scope, environment.
    const QString &haystack(int row) const;
    /// The label as haystack() has it; until rows or names change.
    QStringView foldedLabel(int row) const;
    /// The names that a filter's words can mean.
    FilterVocabulary vocabulary() const;
    /// A few different labels that have the folded text.
    QStringList labelsLike(const QString &text, int atMost) const;
    /// The row's place among the cells of this column, for comparing without building a value for each; equal
    /// cells have equal ranks.
    int rank(int row, Column column) const { return ranks(column).at(row); }
    /// Decides between rows of equal cells, and never says the same of both: by app, default first, then
    /// label.
    bool comesFirst(int left, int right) const;

private:
    QVariant cell(int row, Column column, Role role) const;
    QString text(int row, Column column) const;
    QString toolTip(int row, Column column) const;
    QString spoken(int row) const;
    QString appName(const CredentialSummary &row) const;
    static QString appName(const CredentialSummary &row, const QHash<QString, QString> &names);
    QString scopeName(const CredentialSummary &row) const;
    QString environmentName(const CredentialSummary &row) const;
    const Environment *environment(const CredentialSummary &row) const;
    const QList<int> &ranks(Column column) const;
    QList<int> makeRanks(Column column) const;

    void reset(const QList<CredentialSummary> &rows);
    void removeMissing(const QHash<Id, qsizetype> &wanted);
    void updateChanged(const QList<CredentialSummary> &rows, const QHash<Id, qsizetype> &wanted);
    void appendNew(const QList<CredentialSummary> &rows);
    void namesChanged(Column column);
    void forgetRanks(const CredentialSummary &before, const CredentialSummary &after);
    void forgetSearching();
    void forgetAllDerived();

    /// Translated once: asking for a translation costs more than the rest of a cell.
    struct Words
    {
        std::array<QString, 3> scopes{scopeKindText(ScopeKind::Organization),
            scopeKindText(ScopeKind::Project), scopeKindText(ScopeKind::User)};
        QString allEnvironments = allEnvironmentsText();
        QString removed = removedText();
    };

    QLocale m_locale;
    Words m_words;
    QList<CredentialSummary> m_rows;
    QHash<Id, Project> m_projects;
    QHash<Id, Environment> m_environments;
    QHash<QString, QString> m_appNames;
    mutable QHash<Id, int> m_rowById; ///< made when first asked for
    mutable QList<QString> m_haystacks; ///< null until asked for
    mutable FoldCache m_folds; ///< of names that many rows share
    mutable QHash<QString, QString> m_shownApps; ///< names by slug; made when first asked for
    TextRanks m_textRanks;
    mutable std::array<QList<int>, columns> m_ranks; ///< each made when first sorted by
};
}
