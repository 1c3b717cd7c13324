#pragma once

#include <QList>
#include <QWidget>

#include "models/credentials/credential.h"
#include "models/credentials/workspace_nouns.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace claviger
{
/// What a credential is called and where it belongs: label, scope (with the project), environment, default.
class PlacementEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacementEditor)

public:
    explicit PlacementEditor(QWidget *parent = nullptr);

    /// Letters its mnemonics take.
    static QString mnemonics() { return QStringLiteral("lsed"); }

    void setChoices(const QList<Project> &projects, const QList<Environment> &environments);
    void setPlacement(const QString &label, const Scope &scope, const Id &environment, bool isDefault);

    QString label() const;
    Scope scope() const;
    Id environment() const;
    bool isDefault() const;
    bool isDirty() const;
    void setReadOnly(bool readOnly);

    /// A label is needed: says so and takes the focus if there is none.
    bool check();
    QLineEdit *labelEdit() const { return m_label; }

signals:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRow(const QString &text, QWidget *input);
    void select(const Scope &scope, const Id &environment);
    void fillScopes();
    void fillEnvironments();
    void whenEdited();

    QList<Project> m_projects;
    QList<Environment> m_environments;
    QLineEdit *m_label;
    QLabel *m_problem;
    QBoxLayout *m_pair; ///< scope and environment: beside each other where there is room
    QComboBox *m_scope;
    QComboBox *m_environment;
    QCheckBox *m_default;
    // As filled in
    QString m_savedLabel;
    Scope m_savedScope;
    Id m_savedEnvironment;
    bool m_savedDefault = false;
};
}
